class Solution:
    def solve(self, words: List[str]) -> int:
        ordered = sorted(words)
        return 1 + sum(a < b for a, b in zip(ordered, ordered[1:]))
