def solve(nums: List[int]) -> int:
    n, best = len(nums), 0
    limit = sum(nums) // 2
    for mask in range(1 << n):
        total = 0
        for j in range(n):
            if mask >> j & 1:
                total += nums[j]
        if best < total <= limit:
            best = total
    return best
