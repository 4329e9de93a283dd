# Puts the same list into the answer each time; it is empty in the end.
class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        ways, way = [], []

        def place(r):
            if r == n:
                ways.append(way)
            for c in range(n):
                if all(c != d and abs(c - d) != r - s for s, d in enumerate(way)):
                    way.append(c)
                    place(r + 1)
                    way.pop()

        place(0)
        return ways
