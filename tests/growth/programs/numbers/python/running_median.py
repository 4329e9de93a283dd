def solve(nums: List[int]) -> int:
    return sum(sorted(nums[:k])[k // 2] for k in range(1, len(nums) + 1)) % 1000003
