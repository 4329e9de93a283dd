"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from bisect import bisect_left, bisect_right
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def by_pairs(scores, labels):
    halves = pairs = 0
    for p, a in zip(scores, labels):
        for n, b in zip(scores, labels):
            if a == 1 and b == 0:
                pairs += 1
                halves += 2 if p > n else 1 if p == n else 0
    return Fraction(halves, 2 * pairs) if pairs else Fraction(-1)


def by_search(scores, labels):
    """For each positive example, binary searches among the sorted negative ones; exact integers."""
    negative = sorted(s for s, label in zip(scores, labels) if label == 0)
    positive = [s for s, label in zip(scores, labels) if label == 1]
    if not negative or not positive:
        return Fraction(-1)
    halves = sum(bisect_left(negative, s) + bisect_right(negative, s) for s in positive)
    return Fraction(halves, 2 * len(negative) * len(positive))


def emit(name, scores, labels):
    scores = [float(s) for s in scores]
    assert len(scores) == len(labels) <= 100_000 and set(labels) <= {0, 1}
    assert all(abs(s) <= 10**6 for s in scores)
    answer = by_search(scores, labels)
    if len(scores) <= 1000:
        assert answer == by_pairs(scores, labels)
    assert answer == -1 or answer > Fraction(1, 20)
    for suffix, values in (("in", (scores, labels)), ("ans", (float(answer),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, share, lift, digits):
    """Positive examples with probability `share`, their scores higher by `lift` on average."""
    labels = [1 if rng.random() < share else 0 for _ in range(n)]
    return [round(rng.random() + lift * label, digits) for label in labels], labels


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250911)
    emit("01-empty", [], [])
    emit("02-only-negative", [0.1, 0.8, 0.8], [0, 0, 0])
    emit("03-one-positive", [0.6], [1])
    emit("04-all-tied", [0.5] * 7, [1, 0, 0, 1, 0, 0, 0])
    emit("05-perfect", [0.2, 0.9, 0.4, 0.8, 0.1], [0, 1, 0, 1, 0])
    emit("06-worse-than-chance", [0.1, 0.2, 0.3, 0.9, 0.8, 0.05], [1, 1, 1, 0, 0, 0])
    emit("07-ties-positive-first", [0.7, 0.7, 0.7, 0.2, 0.2, 0.9], [1, 1, 0, 1, 0, 0])
    emit("08-ties-negative-first", [0.7, 0.7, 0.7, 0.2, 0.2, 0.2], [0, 0, 1, 0, 1, 1])
    emit("09-tiny-differences", [0.1, 0.1 + 1e-13, 0.3, 0.3 - 1e-13, 0.3, 0.1], [0, 1, 1, 0, 0, 1])
    emit("10-any-range", [-750000.5, 12.0, -3.25, 999999.0, 0.0, -3.25, 40.5], [0, 1, 1, 1, 0, 0, 0])
    emit("11-one-against-many", [round(0.01 * i, 2) for i in range(60)], [1 if i == 37 else 0 for i in range(60)])
    emit("12-ties-1000", *drawn(rng, 1000, 0.3, 0.2, 1))
    emit("13-rare-positive", *drawn(rng, 20_000, 0.01, 0.4, 6))
    emit("14-inverted-20000", *drawn(rng, 20_000, 0.5, -0.5, 3))
    emit("15-balanced-100000", *drawn(rng, 100_000, 0.5, 0.25, 4))


main()
