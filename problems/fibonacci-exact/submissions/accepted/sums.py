class Solution:
    def fibonacci(self, n: int, first: int, second: int) -> int:
        for _ in range(n):
            first, second = second, first + second
        return first
