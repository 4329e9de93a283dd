class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        count = collections.Counter(nums)
        result, row = [], []

        def fill():
            if len(row) == len(nums):
                result.append(row[:])
                return
            for value in count:
                if count[value]:
                    count[value] -= 1
                    row.append(value)
                    fill()
                    row.pop()
                    count[value] += 1

        fill()
        return result
