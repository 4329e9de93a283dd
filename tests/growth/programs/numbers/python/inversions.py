class Solution:
    def solve(self, nums: List[int]) -> int:
        return self.sort(nums)[1]

    def sort(self, nums):
        if len(nums) < 2:
            return nums, 0
        mid = len(nums) // 2
        left, a = self.sort(nums[:mid])
        right, b = self.sort(nums[mid:])
        merged, count = [], a + b
        i = j = 0
        while i < len(left) and j < len(right):
            if left[i] <= right[j]:
                merged.append(left[i])
                i += 1
            else:
                merged.append(right[j])
                count += len(left) - i
                j += 1
        merged.extend(left[i:])
        merged.extend(right[j:])
        return merged, count
