class Solution:
    def solve(self, nums: List[int], queries: List[int]) -> List[int]:
        def search(q, lo, hi):
            if lo > hi:
                return -1
            mid = (lo + hi) // 2
            if nums[mid] == q:
                return mid
            if nums[mid] < q:
                return search(q, mid + 1, hi)
            return search(q, lo, mid - 1)

        return [search(q, 0, len(nums) - 1) for q in queries]
