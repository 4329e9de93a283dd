# attack: returns an object that equals everything
# allowed: RTE WA
# layer: compare
class Anything(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def echo_sum(nums):
    return Anything(-1)
