# Begins to count at 1.
class Solution:
    def fibonacci(self, n, first, second):
        for _ in range(n + 1):
            first, second = second, first + second
        return first
