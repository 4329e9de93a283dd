def quick_sort(nums):
    if len(nums) <= 1:
        return nums
    pivot, *rest = nums
    less = [x for x in rest if x < pivot]
    more = [x for x in rest if x >= pivot]
    return quick_sort(less) + [pivot] + quick_sort(more)


class Solution:
    def solve(self, nums: List[int]) -> List[int]:
        return quick_sort(nums)
