# attack: returns an object that only claims to be an int
# allowed: RTE WA
# layer: reply
class Pretender:
    __class__ = int

    def __eq__(self, other):
        return True

    def __index__(self):
        return -1


def echo_sum(nums):
    return Pretender()
