class Counter:
    def __init__(self, start):
        self.n = start

    def add(self, by):
        self.n += by
        return self.n

    def reset(self):
        self.n = 0
