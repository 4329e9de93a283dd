class Solution:
    def solve(self, n: int) -> int:
        product = 1
        for k in range(2, n + 1):
            product *= k
        zeros = 0
        while product % 10 == 0:
            product //= 10
            zeros += 1
        return zeros
