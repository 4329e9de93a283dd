# update adds the value to the number.
class NumArray:
    def __init__(self, nums):
        self.size = len(nums)
        self.sums = [0] * self.size + nums
        self.least = [0] * self.size + nums
        for node in range(self.size - 1, 0, -1):
            self._join(node)

    def _join(self, node):
        self.sums[node] = self.sums[2 * node] + self.sums[2 * node + 1]
        self.least[node] = min(self.least[2 * node], self.least[2 * node + 1])

    def update(self, index, value):
        node = index + self.size
        self.sums[node] += value
        self.least[node] += value
        while node > 1:
            node //= 2
            self._join(node)

    def _fold(self, table, join, left, right):
        left, right, found = left + self.size, right + self.size, []
        while left <= right:
            if left % 2 == 1:
                found.append(table[left])
            if right % 2 == 0:
                found.append(table[right])
            left, right = (left + 1) // 2, (right - 1) // 2
        return join(found)

    def sumRange(self, left, right):
        return self._fold(self.sums, sum, left, right)

    def minRange(self, left, right):
        return self._fold(self.least, min, left, right)
