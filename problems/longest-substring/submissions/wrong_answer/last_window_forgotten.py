# Compares with the best only when a repeat ends the window.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        best = start = 0
        for i, c in enumerate(s):
            if last.get(c, -1) >= start:
                best = max(best, i - start)
                start = last[c] + 1
            last[c] = i
        return best
