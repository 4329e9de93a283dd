"""Writes every case of data/secret. Run in the package folder.

The reference works with exact fractions and looks at every number, and refuses cases in which rounding could decide:
two distances must be clearly apart, or equal and exact in double precision.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def is_short(v):
    return v.denominator <= 64 and v.denominator & (v.denominator - 1) == 0


def borders(centroids):
    """Up to which number each centroid but the last is the nearest."""
    return [(a + b) / 2 for a, b in zip(centroids, centroids[1:])]


def assign(points, centroids, scale):
    """Of sorted points: where each centroid's begin, and where they end."""
    ends, at = [], 0
    for j, border in enumerate(borders(centroids)):
        while at < len(points) and points[at] <= border:
            at += 1
        ends.append(at)
        for near in points[max(0, at - 1):at + 1]:
            if near == border:
                assert is_short(centroids[j]) and is_short(centroids[j + 1]), "inexact tie"
            else:
                assert abs(near - border) > scale * Fraction(1, 10**10), "distances too close"
    return [0] + ends, ends + [len(points)]


def reference(x, c0, iters):
    points, centroids = [Fraction(str(v)) for v in x], [Fraction(str(v)) for v in c0]
    ordered = sorted(points)
    sums = [Fraction(0)]
    for v in ordered:
        sums.append(sums[-1] + v)
    scale = max(abs(v) for v in points + centroids)
    for _ in range(iters):
        before = centroids
        centroids = [(sums[b] - sums[a]) / (b - a) if b > a else c
                     for a, b, c in zip(*assign(ordered, centroids, scale), centroids)]
        if centroids == before:
            break
    assign(ordered, centroids, scale)
    labels = []
    for v in points:
        distances = [abs(v - c) for c in centroids]
        labels.append(distances.index(min(distances)))
    return [[float(c) for c in centroids], labels]


def emit(name, x, c0, iters):
    x, c0 = [float(v) for v in x], [float(v) for v in c0]
    assert 1 <= len(x) <= 20_000 and 1 <= len(c0) <= 100 and 0 <= iters <= 20_000
    assert all(abs(v) <= 10**6 for v in x + c0) and all(4 * v == int(4 * v) for v in x)
    assert all(a < b for a, b in zip(c0, c0[1:]))
    lines = [json.dumps(v, separators=(",", ":")) for v in (x, c0, iters)]
    answer = reference(x, c0, iters)
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def quarters(rng, n, low, high):
    return [rng.randrange(4 * low, 4 * high) / 4 for _ in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261130)
    emit("01-no-iterations", [5, 1, 9, 2], [0, 4, 8], 0)
    emit("02-one-number", [-3.5], [10], 1)
    emit("03-ties-go-down", [2, 0, 4, 1, 3], [0, 2, 4], 1)
    emit("04-empty-stays", [-5, -6, -4, 6, 7], [-5, 6, 50, 80], 5)
    # The centroid at 9 loses its numbers to its neighbour, and the one at 40 gets some later.
    emit("05-empty-between", [0, 1, 2, 20, 21, 22, 23], [1, 9, 14, 40], 4)
    emit("06-all-equal", [7.25] * 12, [-1, 7, 8], 3)
    emit("07-unsorted-labels", [30, -30, 29, -29, 0, 31, -31], [-10, 0.5, 10], 4)
    emit("08-slow-on-a-line", range(40, 0, -1), [0.7, 1.9, 2.4], 6)
    emit("09-more-centroids", [4, -4], [-9, -4.5, 0, 3, 70], 2)
    emit("10-left-of-all", [100, 101, 103, 108], [-3, -2, -1], 4)
    emit("11-random-300", quarters(rng, 300, -1000, 1000), [-900, -500.5, -20, 0.25, 410, 411], 30)
    emit("12-far-from-zero", quarters(rng, 500, 900_000, 900_100), [899_990, 900_010.5, 900_020, 900_099], 12)
    emit("13-many-centroids", quarters(rng, 3000, -5000, 5000), sorted(rng.sample(range(-5000, 5000), 60)), 15)
    emit("14-random-20000", quarters(rng, 20_000, -100_000, 100_000), [-1000 + 250 * j for j in range(8)], 40)
    emit("15-until-it-stands", quarters(rng, 500, 0, 300), [1, 2, 3, 4], 5000)


main()
