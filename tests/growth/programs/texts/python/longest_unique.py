class Solution:
    def solve(self, s: str) -> str:
        last = {}
        start = best_start = best = 0
        for i, letter in enumerate(s):
            if last.get(letter, -1) >= start:
                start = last[letter] + 1
            last[letter] = i
            if i - start + 1 > best:
                best_start, best = start, i - start + 1
        return s[best_start:best_start + best]
