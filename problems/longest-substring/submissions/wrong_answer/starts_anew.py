# Throws the whole window away at a repeat.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        window = set()
        best = 0
        for c in s:
            if c in window:
                window = set()
            window.add(c)
            best = max(best, len(window))
        return best
