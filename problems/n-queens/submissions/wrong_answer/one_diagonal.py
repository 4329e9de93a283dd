# Forgets the diagonals of one direction.
class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        ways = []

        def place(way, columns, right):
            if len(way) == n:
                ways.append(way)
            free = ~(columns | right) & ((1 << n) - 1)
            while free:
                bit = free & -free
                free ^= bit
                place(way + [bit.bit_length() - 1], columns | bit, (right | bit) >> 1)

        place([], 0, 0)
        return ways
