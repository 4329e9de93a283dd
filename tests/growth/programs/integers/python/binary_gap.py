class Solution:
    def solve(self, n: int) -> int:
        """The longest distance between two neighbouring ones of n in binary."""
        digits = []
        while n:
            n, digit = divmod(n, 2)
            digits.append(digit)
        best, last = 0, None
        for place, digit in enumerate(digits):
            if digit:
                if last is not None:
                    best = max(best, place - last)
                last = place
        return best
