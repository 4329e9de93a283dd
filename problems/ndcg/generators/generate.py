"""Writes every case of data/secret. Run in the package folder.

The reference computes with 40 decimal digits, so that its answers are the same on every machine.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 40
LN2 = Decimal(2).ln()


def dcg(relevance, k):
    return sum((Decimal((1 << r) - 1) * LN2 / Decimal(p + 1).ln() for p, r in enumerate(relevance[:k], 1) if r), Decimal(0))


def position(scores, i):
    """From 1: how many documents come before document i, by the definition."""
    return 1 + sum(s > scores[i] or (s == scores[i] and j < i) for j, s in enumerate(scores))


def by_position(scores, relevance, k):
    got = [(position(scores, i), r) for i, r in enumerate(relevance)]
    ideal = [(position(relevance, i), r) for i, r in enumerate(relevance)]
    top, best = (sum(Decimal(2**r - 1) / (Decimal(p + 1).ln() / LN2) for p, r in places if p <= k) for places in (got, ideal))
    return top / best if best else Decimal(0)


def reference(scores, relevance, k):
    shown = [relevance[i] for i in sorted(range(len(scores)), key=lambda i: (-scores[i], i))]
    best = dcg(sorted(relevance, reverse=True), k)
    return dcg(shown, k) / best if best else Decimal(0)


def emit(name, scores, relevance, k):
    scores = [float(s) for s in scores]
    assert len(scores) == len(relevance) <= 20_000 and 1 <= k <= 10**6 and all(0 <= r <= 30 for r in relevance)
    answer = reference(scores, relevance, k)
    if len(scores) <= 500:
        assert abs(answer - by_position(scores, relevance, k)) < Decimal("1e-30")
    assert answer == 0 or answer > Decimal("0.001")
    for suffix, values in (("in", (scores, relevance, k)), ("ans", (float(answer),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, grades, noise, digits):
    relevance = [rng.choice(grades) for _ in range(n)]
    return [round(r + rng.uniform(-noise, noise), digits) for r in relevance], relevance


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251204)
    emit("01-empty", [], [], 5)
    emit("02-nothing-relevant", [0.3, 0.9, 0.1], [0, 0, 0], 2)
    emit("03-one-document", [-4.5], [3], 1)
    emit("04-perfect", [0.1, 0.9, 0.5, 0.7], [0, 5, 1, 2], 4)
    emit("05-worst", [0.9, 0.7, 0.5, 0.1], [0, 1, 2, 5], 4)
    emit("06-gain-is-exponential", [3, 2, 1], [1, 2, 4], 3)
    emit("07-tie-relevant-last", [0.5, 0.5, 0.5, 0.8], [0, 1, 3, 1], 4)
    emit("08-tie-relevant-first", [0.5, 0.5, 0.5, 0.8], [3, 1, 0, 1], 4)
    emit("09-best-below-k", [0.9, 0.8, 0.2, 0.1], [1, 0, 4, 2], 2)
    emit("10-k-beyond-n", [0.3, 0.6, 0.2], [2, 1, 0], 1_000_000)
    emit("11-first-position", [0.3, 0.6, 0.2], [2, 1, 0], 1)
    emit("12-tiny-differences", [0.3, 0.3 + 1e-13, 0.1 + 1e-13, 0.1], [0, 2, 1, 3], 4)
    emit("13-tied-half-grades-500", *drawn(rng, 500, [0, 0, 0, 1, 2, 3], 3, 0), 50)
    emit("14-relevance-30", *drawn(rng, 300, range(31), 12, 2), 20)
    emit("15-many-20000", *drawn(rng, 20_000, [0] * 9 + [1, 2, 4], 3, 3), 20_000)


main()
