# Takes every element that is greater than the last one taken.
def lengthOfLIS(nums):
    count, last = 0, -math.inf
    for v in nums:
        if v > last:
            count, last = count + 1, v
    return count
