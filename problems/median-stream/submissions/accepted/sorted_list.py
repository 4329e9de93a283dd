class MedianFinder:
    def __init__(self):
        self.numbers = []

    def add_num(self, num):
        bisect.insort(self.numbers, num)

    def find_median(self):
        count = len(self.numbers)
        if count == 0:
            return 0.0
        middle = self.numbers[(count - 1) // 2: count // 2 + 1]
        return sum(middle) / len(middle)
