from bisect import bisect_left


# The turn once; then each target lies in one of two sorted parts.
def search_rotated(nums, targets):
    low, high = 0, len(nums) - 1
    while low < high:
        middle = (low + high) // 2
        if nums[middle] > nums[high]:
            low = middle + 1
        else:
            high = middle
    turn, answer = low, []
    for target in targets:
        if nums and target > nums[-1]:
            i = bisect_left(nums, target, 0, turn)
        else:
            i = bisect_left(nums, target, turn)
        answer.append(i if i < len(nums) and nums[i] == target else -1)
    return answer
