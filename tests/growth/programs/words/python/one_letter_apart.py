class Solution:
    def solve(self, words: List[str]) -> int:
        pairs = 0
        for i, first in enumerate(words):
            for second in words[:i]:
                if sum(a != b for a, b in zip(first, second)) == 1:
                    pairs += 1
        return pairs
