class Solution:
    def solve(self, n: int) -> int:
        if n < 4:
            return int(n > 1)
        if n % 2 == 0 or n % 3 == 0:
            return 0
        i = 5
        while i * i <= n:
            if n % i == 0 or n % (i + 2) == 0:
                return 0
            i += 6
        return 1
