"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_joining(intervals):
    """Joins each interval with all that it touches, one after another; for short lists."""
    apart = []
    for start, end in intervals:
        touching = [p for p in apart if p[0] <= end and start <= p[1]]
        apart = [p for p in apart if p not in touching]
        apart.append([min([start] + [p[0] for p in touching]), max([end] + [p[1] for p in touching])])
    return sorted(apart)


def by_counting(intervals):
    """Walks over the ends in order and counts the open intervals; starts go before ends."""
    ends = sorted([(s, 0) for s, _ in intervals] + [(e, 1) for _, e in intervals])
    result, open_, first = [], 0, 0
    for point, kind in ends:
        if kind == 0:
            if open_ == 0:
                first = point
            open_ += 1
        else:
            open_ -= 1
            if open_ == 0:
                result.append([first, point])
    return result


def emit(name, intervals):
    assert len(intervals) <= 40_000 and all(-(10**9) <= s <= e <= 10**9 for s, e in intervals)
    answer = by_counting(intervals)
    if len(intervals) <= 1000:
        assert answer == by_joining(intervals)
    for suffix, value in (("in", intervals), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def spread(rng, n, low, high, longest):
    result = []
    for _ in range(n):
        start = rng.randint(low, high - longest)
        result.append([start, start + rng.randint(0, longest)])
    return result


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250904)
    emit("01-empty", [])
    emit("02-single", [[3, 8]])
    emit("03-points", [[5, 5], [2, 2], [5, 5], [3, 3]])
    emit("04-touching-chain", [[1, 2], [2, 3], [3, 4], [4, 5]])
    emit("05-neighbouring-integers", [[1, 2], [3, 4], [5, 6]])
    emit("06-inside", [[1, 100], [2, 3], [50, 60], [101, 102]])
    emit("07-same-start", [[4, 9], [4, 5], [4, 7], [10, 11]])
    emit("08-late-bridge", [[10, 12], [0, 3], [20, 25], [2, 21]])
    emit("09-extremes", [[10**9, 10**9], [-(10**9), -(10**9)], [-(10**9), 0], [1, 10**9 - 1]])
    emit("10-negative", [[-5, -3], [-9, -5], [-2, 0], [-20, -10]])
    emit("11-equal-ends", [[8, 10], [1, 10], [3, 10], [-4, 0], [-7, 0]])
    emit("12-random-300", spread(rng, 300, -2000, 2000, 9))
    emit("13-random-1000", spread(rng, 1000, -(10**9), 10**9, 10**6))
    # Many disjoint ones in falling order, then a staircase that joins into one.
    apart = [[10 * i, 10 * i + 5] for i in range(20_000, 0, -1)]
    stairs = [[-3 * i - 4, -3 * i] for i in range(20_000)]
    emit("14-staircase-40000", apart + stairs)
    emit("15-random-40000", spread(rng, 40_000, -4_000_000, 4_000_000, 300))


main()
