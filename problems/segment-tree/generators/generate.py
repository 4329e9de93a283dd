"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
MOST = 10**9


class Reference:
    """Adds and compares one number after the other."""

    def __init__(self, nums):
        self.nums = list(nums)

    def update(self, index, value):
        self.nums[index] = value

    def sumRange(self, left, right):
        total = 0
        for index in range(left, right + 1):
            total += self.nums[index]
        return total

    def minRange(self, left, right):
        least = self.nums[left]
        for index in range(left, right + 1):
            if self.nums[index] < least:
                least = self.nums[index]
        return least


class Quick:
    """Blocks of 128 numbers, each with its sum and its least number."""

    def __init__(self, nums):
        self.nums, self.blocks = list(nums), {}

    def update(self, index, value):
        self.nums[index] = value
        self.blocks.pop(index // 128, None)

    def block(self, number):
        if number not in self.blocks:
            part = self.nums[128 * number:128 * number + 128]
            self.blocks[number] = (sum(part), min(part))
        return self.blocks[number]

    def pieces(self, left, right):
        while left <= right:
            if left % 128 == 0 and left + 127 <= right:
                yield self.block(left // 128)
                left += 128
            else:
                yield (self.nums[left], self.nums[left])
                left += 1

    def sumRange(self, left, right):
        return sum(piece[0] for piece in self.pieces(left, right))

    def minRange(self, left, right):
        return min(piece[1] for piece in self.pieces(left, right))


def answers(kind, nums, calls):
    array = kind(nums)
    return [None] + [getattr(array, name)(*arguments) for name, arguments in calls]


def emit(name, nums, calls):
    nums = list(nums)
    assert 1 <= len(nums) <= 20_000 and len(calls) <= 10_000 and all(abs(num) <= MOST for num in nums)
    expected = answers(Quick, nums, calls)
    if len(calls) <= 3000:
        assert expected == answers(Reference, nums, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["NumArray"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[nums]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def every_range(length):
    return [(name, [left, right]) for left in range(length) for right in range(left, length) for name in ("sumRange", "minRange")]


def mixed(rng, length, count, low, high, updates=1 / 3):
    calls = []
    for _ in range(count):
        if rng.random() < updates:
            calls.append(("update", [rng.randrange(length), rng.randint(low, high)]))
        else:
            left, right = sorted((rng.randrange(length), rng.randrange(length)))
            calls.append((rng.choice(["sumRange", "minRange"]), [left, right]))
    return calls


def wide(rng, length, count):
    """Updates in turn with questions about nearly everything."""
    calls = []
    for turn in range(count):
        calls.append(("update", [rng.randrange(length), rng.randint(-99, 999)]))
        calls.append((("sumRange", "minRange")[turn % 2], [rng.randrange(40), length - 1 - rng.randrange(40)]))
    return calls


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261127)
    some = lambda count, low, high: [rng.randint(low, high) for _ in range(count)]
    one = [("sumRange", [0, 0]), ("minRange", [0, 0])]
    emit("01-one-number", [5], one + [("update", [0, -8])] + one + [("update", [0, 0])] + one)
    emit("02-two-numbers", [3, 8], every_range(2) + [("update", [0, 9])] + every_range(2) + [("update", [1, -1])] + every_range(2))
    emit("03-every-range-of-seven", some(7, 1, 50), every_range(7))
    emit("04-every-range-of-eight", some(8, -50, -1), every_range(8) + [("update", [7, -60])] + every_range(8))
    emit("05-every-range-of-nine", some(9, -9, 9), every_range(9) + [("update", [8, 4]), ("update", [0, -7])] + every_range(9))
    emit("06-least-number-grows", [5, 2, 9, 4], [("minRange", [0, 3]), ("update", [1, 7]), ("minRange", [0, 3]), ("minRange", [1, 2]),
                                                 ("update", [3, 20]), ("minRange", [0, 3]), ("minRange", [1, 3])])
    emit("07-set-twice", [1, 1, 1], [("update", [1, 5]), ("update", [1, 5]), ("sumRange", [0, 2]), ("update", [1, 2]), ("sumRange", [0, 2]),
                                     ("update", [1, 2]), ("sumRange", [1, 1]), ("minRange", [1, 1])])
    emit("08-all-positive", some(100, 500, 999), mixed(rng, 100, 200, 500, 999))
    emit("09-all-negative", some(101, -999, -500), mixed(rng, 101, 200, -999, -500))
    emit("10-sum-beyond-32-bits", [MOST] * 64, [("sumRange", [0, 63]), ("minRange", [0, 63]), ("update", [3, -MOST]), ("sumRange", [0, 63]),
                                                ("sumRange", [0, 2]), ("minRange", [0, 63])])
    emit("11-sum-far-below-zero", [-MOST] * 65, [("sumRange", [0, 64]), ("update", [64, MOST]), ("sumRange", [0, 64]), ("minRange", [64, 64])])
    emit("12-random-small", some(13, -5, 5), mixed(rng, 13, 1500, -5, 5))
    emit("13-random-length-1000", some(1000, -MOST, MOST), mixed(rng, 1000, 2500, -MOST, MOST))
    emit("14-wide-ranges", some(20_000, -99, 999), wide(rng, 20_000, 4900))
    emit("15-questions-only", some(20_000, 1, 99), [(("sumRange", "minRange")[i % 2], [i % 50, 19_999 - i % 77]) for i in range(5000)])


main()
