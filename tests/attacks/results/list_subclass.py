# attack: returns a list whose elements change while they are read
# allowed: RTE
# layer: reply
class Shifting(list):
    def __len__(self):
        return 1 << 40

    def __iter__(self):
        while True:
            yield 0


def echo_sum(nums):
    return Shifting([1])
