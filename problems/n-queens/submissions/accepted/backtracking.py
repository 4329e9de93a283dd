class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        ways, way = [], []
        columns, rising, falling = set(), set(), set()

        def place(r):
            if r == n:
                ways.append(way[:])
                return
            for c in range(n):
                if c in columns or r + c in rising or r - c in falling:
                    continue
                way.append(c)
                columns.add(c), rising.add(r + c), falling.add(r - c)
                place(r + 1)
                way.pop()
                columns.remove(c), rising.remove(r + c), falling.remove(r - c)

        place(0)
        return ways
