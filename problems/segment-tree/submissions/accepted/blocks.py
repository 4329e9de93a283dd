# Blocks of about the root of the length. An update looks at its own block only.
class NumArray:
    def __init__(self, nums):
        self.nums = list(nums)
        self.width = max(1, int(len(nums) ** 0.5))
        starts = range(0, len(nums), self.width)
        self.sums = [sum(nums[at:at + self.width]) for at in starts]
        self.least = [min(nums[at:at + self.width]) for at in starts]

    def update(self, index, value):
        block = index // self.width
        self.sums[block] += value - self.nums[index]
        self.nums[index] = value
        self.least[block] = min(self.nums[block * self.width:(block + 1) * self.width])

    def _range(self, join, blocks, left, right):
        first, last = left // self.width + 1, right // self.width
        if first >= last:
            return join(self.nums[left:right + 1])
        ends = self.nums[left:first * self.width] + self.nums[last * self.width:right + 1]
        return join([join(ends), join(blocks[first:last])])

    def sum_range(self, left, right):
        return self._range(sum, self.sums, left, right)

    def min_range(self, left, right):
        return self._range(min, self.least, left, right)
