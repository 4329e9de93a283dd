# The middle of the stream as it came.
class MedianFinder:
    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        self.numbers.append(num)

    def findMedian(self):
        count = len(self.numbers)
        if count == 0:
            return 0
        return (self.numbers[(count - 1) // 2] + self.numbers[count // 2]) / 2
