class Solution:
    def solve(self, words: List[str]) -> int:
        ordered = sorted(words)
        return sum(a[:3] == b[:3] for a, b in zip(ordered, ordered[1:]))
