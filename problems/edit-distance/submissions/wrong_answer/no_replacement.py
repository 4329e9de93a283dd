# Removes and inserts only: what both have in common stays.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        row = [0] * (len(word2) + 1)
        for a in word1:
            corner = 0
            for j, b in enumerate(word2, 1):
                above = row[j]
                row[j] = corner + 1 if a == b else max(above, row[j - 1])
                corner = above
        return len(word1) + len(word2) - 2 * row[-1]
