# A number that came before is ignored.
class MedianFinder:
    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        at = bisect.bisect_left(self.numbers, num)
        if at == len(self.numbers) or self.numbers[at] != num:
            self.numbers.insert(at, num)

    def findMedian(self):
        count = len(self.numbers)
        if count == 0:
            return 0
        return (self.numbers[(count - 1) // 2] + self.numbers[count // 2]) / 2
