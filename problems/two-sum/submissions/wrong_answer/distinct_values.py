# A set drops repeated values, so a pair of equal values is never found.
def twoSum(nums, target):
    values = set(nums)
    for v in nums:
        if target - v in values and target - v != v:
            return [nums.index(v), nums.index(target - v)]
    return [0, 0]
