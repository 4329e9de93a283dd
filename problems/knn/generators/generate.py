"""Writes every case of data/secret. Run in the package folder. All numbers are whole."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def squared(x, q):
    return sum((a - b) ** 2 for a, b in zip(x, q))


def by_sorting(X, labels, q, k):
    near = sorted(range(len(X)), key=lambda i: (squared(X[i], q), i))[:k]
    votes = [labels[i] for i in near]
    return min(set(votes), key=lambda label: (-votes.count(label), label))


def by_counting(X, labels, q, k):
    """A point is a neighbour if fewer than k others come before it."""
    distance = [squared(x, q) for x in X]
    votes = {}
    for i, d in enumerate(distance):
        if sum(e < d or (e == d and j < i) for j, e in enumerate(distance)) < k:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
    return min(label for label in votes if votes[label] == max(votes.values()))


def emit(name, X, labels, queries, k):
    n, d = len(X), len(X[0])
    assert 1 <= k <= n <= 2000 and len(labels) == n and len(queries) <= 200 and 1 <= d <= 10 and n * d * len(queries) <= 400_000
    assert all(len(x) == d and all(abs(v) <= 10**6 for v in x) for x in X + queries) and all(abs(v) <= 1000 for v in labels)
    answer = [by_sorting(X, labels, q, k) for q in queries]
    if n <= 100:
        assert answer == [by_counting(X, labels, q, k) for q in queries]
    for suffix, values in (("in", (X, labels, queries, k)), ("ans", (answer,))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, d, reach, classes, count):
    X = [[rng.randint(-reach, reach) for _ in range(d)] for _ in range(n)]
    return X, [rng.choice(classes) for _ in X], [[rng.randint(-reach, reach) for _ in range(d)] for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251207)
    emit("01-no-queries", [[1], [2]], [0, 1], [], 1)
    emit("02-one-point", [[3, 4]], [-7], [[0, 0], [3, 4]], 1)
    emit("03-equal-distances-lower-index", [[5], [1], [5], [1], [9]], [2, 4, 1, 3, 0], [[3], [7]], 1)
    emit("04-exactly-k-of-the-tied", [[2, 0], [0, 2], [-2, 0], [0, -2], [1, 0]], [1, 1, 2, 2, 2], [[0, 0]], 3)
    emit("05-tied-vote-smallest-label", [[1], [2], [3], [4], [50]], [9, 4, 4, 9, 1], [[0], [5]], 4)
    emit("06-tied-vote-not-the-nearest", [[0], [3], [4], [40]], [8, 2, 5, 2], [[1]], 3)
    emit("07-nearness-does-not-count", [[0], [10], [11], [12], [90]], [1, 2, 2, 2, 1], [[0], [1]], 5)
    emit("08-all-points-vote", [[0], [1], [2], [100], [101], [102], [103]], [3, 3, 3, 4, 4, 4, 4], [[0], [-50], [103]], 7)
    emit("09-query-is-a-point", [[1, 2], [1, 2], [1, 2], [4, 6]], [5, 6, 6, 7], [[1, 2], [4, 6]], 1)
    emit("10-manhattan-differs", [[3, 3], [5, 0], [0, -5], [4, 4]], [1, 2, 2, 3], [[0, 0]], 1)
    emit("11-negative-labels", [[0], [1], [2], [3]], [-5, 0, 5, -5], [[1], [0], [3]], 2)
    emit("12-far-away", [[1_000_000, -1_000_000], [-999_999, 1_000_000], [-1_000_000, 1_000_000], [0, 0]], [1, 2, 3, 4],
         [[999_999, -1_000_000], [-1_000_000, 999_999]], 2)
    emit("13-largest-coordinate-differs", [[6, 0, 0], [5, 5, 5], [0, 7, 1], [4, 4, 4]], [1, 2, 1, 3], [[0, 0, 0], [1, 1, 1]], 1)
    emit("14-grid-with-ties", *drawn(rng, 300, 2, 6, [0, 1, 2, 3], 60), 7)
    emit("15-many", *drawn(rng, 2000, 4, 40, range(-3, 6), 50), 25)


main()
