# Swapping two neighbours counts as one step.
class Solution:
    def minDistance(self, word1: str, word2: str) -> int:
        n, m = len(word1), len(word2)
        steps = [[i + j if i == 0 or j == 0 else 0 for j in range(m + 1)] for i in range(n + 1)]
        for i in range(1, n + 1):
            for j in range(1, m + 1):
                replaced = steps[i - 1][j - 1] + (word1[i - 1] != word2[j - 1])
                best = min(steps[i - 1][j] + 1, steps[i][j - 1] + 1, replaced)
                if i > 1 and j > 1 and word1[i - 1] == word2[j - 2] and word1[i - 2] == word2[j - 1]:
                    best = min(best, steps[i - 2][j - 2] + 1)
                steps[i][j] = best
        return steps[n][m]
