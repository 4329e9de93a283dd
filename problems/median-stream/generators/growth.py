"""Inputs of any size, to measure growth with."""


def asked(numbers):
    calls = [["MedianFinder", []]]
    for number in numbers:
        calls += [["addNum", [number]], ["findMedian", []]]
    return calls


def random(n, rng):
    return asked(rng.randrange(-10**9, 10**9) for _ in range(n // 2))


def ascending(n, rng):
    return asked(range(n // 2))
