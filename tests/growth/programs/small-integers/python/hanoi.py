class Solution:
    def solve(self, n: int) -> int:
        self.moves = 0
        self.checksum = 0
        self.move(n, 1, 3, 2)
        return self.moves * 1000 + self.checksum % 1000

    def move(self, disk, source, target, spare):
        if disk == 0:
            return
        self.move(disk - 1, source, spare, target)
        self.moves += 1
        self.checksum += source * target
        self.move(disk - 1, spare, target, source)
