"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

Coordinates are multiples of 1/64, so that differences are exact. Far from the origin their squares are not.
"""
import json
import math
import random
from fractions import Fraction
from pathlib import Path

import numpy

OUT = Path("data/secret")


def reference(X, Y):
    def distance(x, y):
        return math.sqrt(sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(x, y)))

    return [[distance(x, y) for y in Y] for x in X]


def check(X, Y):
    n, m, d = len(X), len(Y), len(X[0])
    assert n >= 1 and m >= 1 and d >= 1 and n * m * d <= 1_000_000
    assert all(len(x) == d and all(abs(v) <= 2e9 for v in x) for x in X + Y)


def emit(name, X, Y):
    X, Y = ([[float(v) for v in point] for point in points] for points in (X, Y))
    check(X, Y)
    for suffix, values in (("in", (X, Y)), ("ans", (reference(X, Y),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, X, Y):
    check(X, Y)
    a, b = numpy.array(X), numpy.array(Y)
    # A sum of few squares of few digits each: exact, in whatever order.
    squares = sum((a[:, k, None] - b[None, :, k]) ** 2 for k in range(a.shape[1]))
    numpy.savez(OUT / f"{name}.in.npz", X=a, Y=b)
    numpy.savez(OUT / f"{name}.ans.npz", answer=numpy.sqrt(squares))


def points(rng, count, d, reach, around=None):
    around = around or [0] * d
    return [[c + rng.randint(-64 * reach, 64 * reach) / 64 for c in around] for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260311)
    emit("01-one-point-each", [[1, -2, 3]], [[4, 2, 3]])
    emit("02-one-row", points(rng, 1, 3, 5), points(rng, 6, 3, 5))
    emit("03-one-column", points(rng, 7, 2, 5), points(rng, 1, 2, 5))
    emit("04-one-coordinate", points(rng, 4, 1, 9), points(rng, 5, 1, 9))
    emit("05-square", points(rng, 4, 4, 3), points(rng, 4, 4, 3))
    same = points(rng, 5, 3, 4)
    emit("06-the-same-points", same, same)
    far = [1_073_741_827, -1_610_612_741, 805_306_457]
    emit("07-far-and-near", points(rng, 6, 3, 1, far), points(rng, 5, 3, 1, far))
    left, right = [-123_456_789, 98_765_431], [123_456_791, -98_765_437]
    emit("08-two-far-groups", points(rng, 4, 2, 1, left) + points(rng, 3, 2, 1, right),
         points(rng, 3, 2, 1, right) + points(rng, 3, 2, 1, left))
    apart = points(rng, 2, 3, 1, far)
    emit("09-equal-far-points", [apart[0]] * 3, [apart[0], apart[1]])
    emit("10-many-coordinates", points(rng, 3, 60, 8), points(rng, 4, 60, 8))
    emit_arrays("11-large", points(rng, 16000, 3, 8), points(rng, 8, 3, 8))


main()
