def solve(nums: List[int]) -> List[int]:
    shift, largest = 0, max(nums)
    while largest >> shift:
        buckets = [[] for _ in range(64)]
        for x in nums:
            buckets[x >> shift & 63].append(x)
        nums = [x for bucket in buckets for x in bucket]
        shift += 6
    return nums
