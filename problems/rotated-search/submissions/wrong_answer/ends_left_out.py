# Strictly between the ends: a target that is an end of the sorted half is looked for in the other half.
class Solution:
    def searchRotated(self, nums: List[int], targets: List[int]) -> List[int]:
        def search(target):
            low, high = 0, len(nums) - 1
            while low <= high:
                middle = (low + high) // 2
                if nums[middle] == target:
                    return middle
                if nums[low] <= nums[middle]:
                    if nums[low] < target < nums[middle]:
                        high = middle - 1
                    else:
                        low = middle + 1
                elif nums[middle] < target < nums[high]:
                    low = middle + 1
                else:
                    high = middle - 1
            return -1

        return [search(target) for target in targets]
