class Solution:
    def solveNQueens(self, n: int) -> List[List[int]]:
        way = []

        def place(r):
            if r == n:
                return True
            for c in range(n):
                if all(c != d and abs(c - d) != r - s for s, d in enumerate(way)):
                    way.append(c)
                    if place(r + 1):
                        return True
                    way.pop()
            return False

        return [way] if place(0) else []
