# An even count takes the upper of the two in the middle.
class MedianFinder:
    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        bisect.insort(self.numbers, num)

    def findMedian(self):
        return self.numbers[len(self.numbers) // 2] if self.numbers else 0
