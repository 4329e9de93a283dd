class NumArray:
    def __init__(self, nums: List[int]):
        self.size = len(nums)
        self.sums = [0] * self.size + nums
        self.least = [0] * self.size + nums
        for node in range(self.size - 1, 0, -1):
            self._join(node)

    def _join(self, node):
        left, right = 2 * node, 2 * node + 1
        self.sums[node] = self.sums[left] + self.sums[right]
        self.least[node] = min(self.least[left], self.least[right])

    def update(self, index: int, value: int) -> None:
        node = index + self.size
        self.sums[node] = self.least[node] = value
        while node > 1:
            node //= 2
            self._join(node)

    def _nodes(self, left, right):
        left, right = left + self.size, right + self.size + 1
        while left < right:
            if left & 1:
                yield left
                left += 1
            if right & 1:
                right -= 1
                yield right
            left, right = left // 2, right // 2

    def sumRange(self, left: int, right: int) -> int:
        return sum(self.sums[node] for node in self._nodes(left, right))

    def minRange(self, left: int, right: int) -> int:
        return min(self.least[node] for node in self._nodes(left, right))
