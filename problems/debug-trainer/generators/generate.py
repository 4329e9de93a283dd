"""Writes every case of data/secret. Run in the package folder.

The reference takes row after row, in plain Python. A bug's cases are such that the other three change nothing in them: the test rows are
the training rows (their scaling is the same), the order is 0, 1, 2..., there is one step, or one batch that takes all rows.
"""
import json
import math
import random
from pathlib import Path

OUT = Path("data/secret")


def reference(X, y, test, order, epochs, batch, rate):
    n, d = len(X), len(X[0])
    scales = []
    for j in range(d):
        column = [row[j] for row in X]
        mean = math.fsum(column) / n
        deviation = math.sqrt(math.fsum((v - mean) ** 2 for v in column) / n)
        scales.append((mean, deviation or 1.0))

    def scaled(rows):
        return [[(v - mean) / deviation for v, (mean, deviation) in zip(row, scales)] for row in rows]

    def probability(row, w, b):
        return 1 / (1 + math.exp(-(math.fsum(v * u for v, u in zip(row, w)) + b)))

    pairs = [(row, label) for row, label in zip(scaled(X), y)]
    pairs = [pairs[i] for i in order]
    w, b = [0.0] * d, 0.0
    for _ in range(epochs):
        for start in range(0, n, batch):
            part = pairs[start:start + batch]
            errors = [probability(row, w, b) - label for row, label in part]
            step = [math.fsum(e * row[j] for e, (row, _) in zip(errors, part)) / len(part) for j in range(d)]
            w = [u - rate * g for u, g in zip(w, step)]
            b -= rate * math.fsum(errors) / len(part)
    return w, b, [probability(row, w, b) for row in scaled(test)]


def emit(name, X, y, test, order, epochs, batch, rate):
    n = len(X)
    assert sorted(order) == list(range(n)) and len(y) == n and set(y) <= {0.0, 1.0} and 1 <= n <= 200 and 1 <= len(test) <= 50
    assert 1 <= epochs <= 50 and 1 <= batch <= 1000 and 0 < rate <= 1
    answer = reference(X, y, test, order, epochs, batch, rate)
    assert max(map(abs, answer[0])) > 1e-3 and abs(answer[1]) > 1e-4
    lines = [json.dumps(v, separators=(",", ":")) for v in (X, y, test, order, epochs, batch, rate)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251123)

    def rows(count, d, spread=1.0):
        return [[round(rng.gauss(2.0 * j, spread * (j + 1)), 3) for j in range(d)] for _ in range(count)]

    def labels(count):
        return [float(i % 3 == 0) for i in range(count)]

    def same(n):
        return list(range(n))

    X = rows(9, 3)
    emit("01-other-test-rows", X, labels(9), rows(5, 3, 4.0), same(9), 1, 9, 0.5)
    emit("02-one-test-row", X, labels(9), [[100.0, -100.0, 50.0]], same(9), 1, 9, 0.5)
    X = rows(10, 2)
    emit("03-another-order", X, labels(10), X, rng.sample(same(10), 10), 1, 10, 0.5)
    emit("04-reversed", X, labels(10), X, same(10)[::-1], 1, 10, 1.0)
    X = rows(8, 2)
    emit("05-two-epochs", X, labels(8), X, same(8), 2, 8, 0.5)
    emit("06-many-epochs", X, labels(8), X, same(8), 50, 8, 0.25)
    X = rows(7, 2)
    emit("07-a-batch-larger-than-all", X, labels(7), X, same(7), 1, 8, 0.5)
    emit("08-larger-still", X, labels(7), X, same(7), 1, 1000, 1.0)
    X = rows(50, 4)
    emit("09-all-together", X, labels(50), rows(20, 4, 2.0), rng.sample(same(50), 50), 12, 8, 0.3)
    X = [[5.0, row[0]] for row in rows(20, 1)]
    emit("10-a-column-of-one-value", X, labels(20), [[6.0, 1.0], [5.0, 2.0]], rng.sample(same(20), 20), 5, 6, 0.5)
    X = rows(200, 10)
    emit("11-many-rows", X, labels(200), rows(50, 10, 2.0), rng.sample(same(200), 200), 20, 32, 0.1)
    emit("12-one-row-at-a-time", rows(15, 2), labels(15), rows(3, 2), rng.sample(same(15), 15), 3, 1, 0.2)


if __name__ == "__main__":
    main()
