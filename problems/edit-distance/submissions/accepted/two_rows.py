class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = list(range(len(word2) + 1))
        for i, a in enumerate(word1, 1):
            corner, row[0] = row[0], i
            left = i
            for j, b in enumerate(word2, 1):
                above = row[j]
                if a != b:
                    if above < corner:
                        corner = above
                    if left < corner:
                        corner = left
                    corner += 1
                row[j] = left = corner
                corner = above
        return row[-1]
