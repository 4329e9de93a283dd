"""Writes every case of data/secret. Run in the package folder."""
import bisect
import json
import random
import statistics
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")
BOUND = 2_000_000_000


class Reference:
    """The library's median of the list as it came, in exact fractions."""

    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        self.numbers.append(Fraction(num))

    def findMedian(self):
        return float(statistics.median(self.numbers)) if self.numbers else 0.0


class Quick:
    """One sorted list, each number put where it belongs."""

    def __init__(self):
        self.numbers = []

    def addNum(self, num):
        bisect.insort(self.numbers, num)

    def findMedian(self):
        if not self.numbers:
            return 0.0
        last = len(self.numbers) - 1
        return (self.numbers[last // 2] + self.numbers[last - last // 2]) / 2


def answers(kind, calls):
    finder = kind()
    return [None] + [getattr(finder, name)(*arguments) for name, arguments in calls]


def emit(name, calls):
    assert len(calls) <= 20_000 and all(abs(num) <= BOUND for _, given in calls for num in given)
    expected = answers(Quick, calls)
    if len(calls) <= 2000:
        assert expected == answers(Reference, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["MedianFinder"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def each(numbers):
    """Every number, with a question after it."""
    return [call for num in numbers for call in (("addNum", [num]), ("findMedian", []))]


def bursts(rng, count, low, high):
    """Numbers and questions in no regular order."""
    return [("addNum", [rng.randint(low, high)]) if rng.random() < 0.6 else ("findMedian", []) for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261125)
    emit("01-nothing-yet", [("findMedian", []), ("findMedian", [])])
    emit("02-one-number", each([-7]) + [("findMedian", [])])
    emit("03-rising", each(range(1, 12)))
    emit("04-falling", each(range(11, 0, -1)))
    emit("05-all-equal", each([4] * 9))
    emit("06-repeats", each([1, 7, 7, 1, 1, 7, 3, 3, 3, 3]))
    emit("07-halves-below-zero", each([-3, -2, -8, -1, -1, -2, 0, -5, 2, -1, 1]))
    emit("08-beyond-32-bits", each([BOUND, BOUND - 1, BOUND, 1_999_999_997, BOUND, BOUND - 1]))
    emit("09-far-below-zero", each([-BOUND, 1 - BOUND, -BOUND, 3 - BOUND, 2 - BOUND, 1 - BOUND]))
    emit("10-both-ends", each([BOUND, -BOUND, BOUND - 1, -BOUND, 1, BOUND, 0]))
    emit("11-numbers-without-questions", [("addNum", [rng.randint(-99, 99)]) for _ in range(301)] + [("findMedian", [])] * 3
         + [("addNum", [99]), ("findMedian", [])])
    emit("12-random-few-values", bursts(rng, 2000, -4, 4))
    emit("13-random-wide", bursts(rng, 2000, -BOUND, BOUND))
    emit("14-random-many", each(rng.randint(-99_999, 99_999) for _ in range(8500)))
    emit("15-in-and-out", each(sign * k for k in range(700, 0, -1) for sign in (1, -1)))


main()
