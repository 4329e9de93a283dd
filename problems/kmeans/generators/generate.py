"""Writes every case of data/secret. Run in the package folder.

The reference works with exact fractions, and refuses cases in which rounding could decide: two
distances must be clearly apart, or equal and exact in double precision.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def assign(points, centroids, scale):
    labels = []
    for x in points:
        distances = [sum((a - b) ** 2 for a, b in zip(x, c)) for c in centroids]
        best = min(distances)
        labels.append(distances.index(best))
        for c, distance in zip(centroids, distances):
            if distance != best:
                assert distance - best > scale * scale * Fraction(1, 10**11), "distances too close"
            elif distances.count(best) > 1:
                assert all(v.denominator <= 64 and v.denominator & (v.denominator - 1) == 0 for v in x + c), "inexact tie"
    return labels


def reference(X, C0, iters):
    points = [[Fraction(str(v)) for v in x] for x in X]
    centroids = [[Fraction(str(v)) for v in c] for c in C0]
    scale = max(abs(v) for x in points + centroids for v in x)
    for _ in range(iters):
        labels = assign(points, centroids, scale)
        for j in range(len(centroids)):
            members = [x for x, label in zip(points, labels) if label == j]
            if members:
                centroids[j] = [sum(column) / len(members) for column in zip(*members)]
    return [[[float(v) for v in c] for c in centroids], assign(points, centroids, scale)]


def emit(name, X, C0, iters):
    X = [[float(v) for v in x] for x in X]
    C0 = [[float(v) for v in c] for c in C0]
    n, k, d = len(X), len(C0), len(C0[0])
    assert 1 <= n <= 2000 and 1 <= k <= 20 and 1 <= d <= 10 and 0 <= iters <= 50 and n * k * d * iters <= 600_000
    assert all(len(x) == d for x in X + C0) and all(abs(v) <= 10_000 for x in X + C0 for v in x)
    lines = [json.dumps(v, separators=(",", ":")) for v in (X, C0, iters)]
    answer = reference(X, C0, iters)
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def blobs(rng, n, centres, spread):
    return [[round(c + rng.uniform(-spread, spread), 2) for c in centres[i % len(centres)]] for i in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250910)
    emit("01-no-iterations", [[1, 1], [5, 4], [9, 9], [2, 0]], [[8, 8], [1, 0], [4, 5]], 0)
    emit("02-one-point", [[-3.5, 2.25]], [[10, 10]], 1)
    emit("03-equal-centroids", [[1, 2], [3, 2], [9, 9]], [[2, 2], [2, 2], [9, 8], [9, 8]], 4)
    emit("04-ties", [[0, 0], [4, 0], [2, 0], [2, 8], [6, 8], [4, 8]], [[4, 8], [4, 0], [0, 0], [0, 8]], 1)
    emit("05-empty-stays", [[-5, 1], [-6, 2], [-4, 3], [6, 0], [7, 1]], [[-5, 2], [50, -70], [6, 1], [-80, 90]], 5)
    # Centroid 1 has no points at first; after centroid 0 has moved away it gets some.
    emit("06-empty-then-used", [[0], [1], [20], [21], [22], [23]], [[9], [-9], [60]], 3)
    emit("07-manhattan-differs", [[3, 3], [0, 0.5], [3, 8], [10, 10], [11, 10]], [[0, 0], [3, 7.5], [10, 10]], 1)
    emit("08-slow-on-a-line", [[v] for v in range(1, 41)], [[0.7], [1.9], [2.4]], 6)
    emit("09-more-centroids", [[4, 4, 4], [-4, 0, 2]], [[9, 0, 0], [5, 5, 5], [-5, 0, 0], [0, 70, 0], [4, 4, 3]], 2)
    emit("10-uneven-scales", [[0.01 * i, 100 * (i % 4) + 7 * i] for i in range(30)], [[0.05, 10], [0.2, 130], [0.1, 390]], 4)
    emit("11-blobs-300", blobs(rng, 300, [(0, 0), (10, 3), (4, 9)], 4), [[1, 1], [2, 2], [3, 8]], 10)
    emit("12-far-from-zero", blobs(rng, 200, [(5000, -7000), (5020, -7010), (5007, -6990)], 9), [[5001, -7001], [5002, -7004], [5003, -6998]], 7)
    emit("13-overlap-1500", blobs(rng, 1500, [(0, 0, 0), (6, 1, 2), (3, 7, 1), (1, 3, 8), (8, 8, 8)], 5),
         [[round(rng.uniform(0, 8), 2) for _ in range(3)] for _ in range(8)], 16)


main()
