"""Writes every case of data/secret. Run in the package folder. All sums are exact fractions."""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def points(x, y, w):
    """The distinct x in order: (weighted sum of the targets, weight)."""
    at = {}
    for a, b, c in zip(x, y, w):
        total, weight = at.get(a, (0, 0))
        at[a] = (total + Fraction(str(b)) * Fraction(str(c)), weight + Fraction(str(c)))
    return sorted(at), [at[a] for a in sorted(at)]


def by_blocks(places):
    blocks = []
    for total, weight in places:
        blocks.append([total, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] * blocks[-1][1] >= blocks[-1][0] * blocks[-2][1]:
            total, weight, size = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + weight, blocks[-1][2] + size]
    return [total / weight for total, weight, size in blocks for _ in range(size)]


def by_means(places):
    """f_i is the greatest, over all a <= i, of the least mean of places a..b over all b >= i."""
    def mean(a, b):
        return sum(p[0] for p in places[a:b + 1]) / sum(p[1] for p in places[a:b + 1])

    n = len(places)
    return [max(min(mean(a, b) for b in range(i, n)) for a in range(i + 1)) for i in range(n)]


def emit(name, x, y, w=None):
    x, y, w = ([float(v) for v in values] for values in (x, y, w or [1] * len(x)))
    assert len(x) == len(y) == len(w) <= 10_000 and all(abs(v) <= 10**6 for v in x + y) and all(0.01 <= v <= 10**6 for v in w)
    xs, places = points(x, y, w)
    fitted = by_blocks(places)
    if len(places) <= 25:
        assert fitted == by_means(places)
    at = dict(zip(xs, fitted))
    for suffix, values in (("in", (x, y, w)), ("ans", ([float(at[a]) for a in x],))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def noisy(rng, n, slope, noise, digits, different):
    x = [rng.randrange(different) / 4 for _ in range(n)]
    return x, [round(slope * v + rng.uniform(-noise, noise), digits) for v in x], [rng.randint(1, 8) / 2 for _ in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251202)
    emit("01-empty", [], [])
    emit("02-one-point", [3], [-2.5], [0.5])
    emit("03-already-increasing", [1, 2, 3, 4], [-3, 0, 0, 8])
    emit("04-decreasing-one-block", [1, 2, 3, 4, 5], [9, 7, 4, 2, 0], [1, 2, 3, 4, 5])
    emit("05-weights-decide", [1, 2, 3, 4], [0, 6, 2, 4], [1, 9, 1, 1])
    emit("06-merges-backwards", [1, 2, 3, 4, 5], [1, 2, 3, 4, -6])
    emit("07-block-by-weight-not-count", [1, 2, 3, 4, 5], [5, 4, 4.5, 1, 6], [1, 10, 1, 3, 1])
    emit("08-unsorted", [4, 1, 3, 0, 2], [4, 3, 9, 1, 2])
    emit("09-equal-x-increasing-y", [1, 1, 2, 2, 2, 3], [1, 5, 4, 6, 11, 20], [1, 3, 1, 1, 2, 1])
    emit("10-equal-x-all", [7] * 5, [1, 2, 3, 4, 9], [1, 1, 1, 1, 6])
    emit("11-negative-targets", [1, 2, 3, 4, 5, 6], [-1, -5, -3, -9, -2, -2.5], [1, 2, 1, 0.5, 3, 1])
    emit("12-labels-by-score", *(lambda x: (x, [1 if rng.random() < v else 0 for v in x]))([round(rng.random(), 3) for _ in range(300)]))
    emit("13-noisy-2000", *noisy(rng, 2000, 0.5, 8, 1, 400))
    # Rises all along, then a last point pulls everything into one block; its mean is -0.5.
    emit("14-last-point-pulls-all", range(6001), [*range(6000), -450000.5], [1] * 6000 + [40])


main()
