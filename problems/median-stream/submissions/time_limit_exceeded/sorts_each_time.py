# Sorts the whole stream for each question.
class MedianFinder:
    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        self.numbers.append(num)

    def findMedian(self):
        if not self.numbers:
            return 0
        ordered = sorted(self.numbers)
        last = len(ordered) - 1
        return (ordered[last // 2] + ordered[last - last // 2]) / 2
