"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def by_thresholds(scores, labels):
    """The definition, threshold by threshold; quadratic."""
    total, area, before = sum(labels), Fraction(0), Fraction(0)
    if total == 0:
        return Fraction(-1)
    for s in sorted(set(scores), reverse=True):
        retrieved = [label for score, label in zip(scores, labels) if score >= s]
        recall = Fraction(sum(retrieved), total)
        area += (recall - before) * Fraction(sum(retrieved), len(retrieved))
        before = recall
    return area


def by_positives(scores, labels):
    """Each positive example brings the precision at its own score; grouped counts, exact until the last sum."""
    total = sum(labels)
    if total == 0:
        return Fraction(-1)
    counts = {}
    for s, label in zip(scores, labels):
        entry = counts.setdefault(s, [0, 0])
        entry[0] += 1
        entry[1] += label
    area, retrieved, positives = 0, 0, 0
    scale = 10**40
    for s in sorted(counts, reverse=True):
        retrieved += counts[s][0]
        positives += counts[s][1]
        area += counts[s][1] * positives * scale // retrieved
    return Fraction(area, total * scale)


def emit(name, scores, labels):
    scores = [float(s) for s in scores]
    assert len(scores) == len(labels) <= 20_000 and set(labels) <= {0, 1}
    assert all(abs(s) <= 10**6 for s in scores)
    answer = by_positives(scores, labels)
    if len(scores) <= 1000:
        assert abs(answer - by_thresholds(scores, labels)) < Fraction(1, 10**30)
    assert answer == -1 or answer > Fraction(1, 100)
    for suffix, values in (("in", (scores, labels)), ("ans", (float(answer),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, share, lift, digits):
    """Positive examples with probability `share`, their scores higher by `lift` on average."""
    labels = [1 if rng.random() < share else 0 for _ in range(n)]
    return [round(rng.random() + lift * label, digits) for label in labels], labels


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251201)
    emit("01-empty", [], [])
    emit("02-no-positives", [0.4, 0.1, 0.4], [0, 0, 0])
    emit("03-one-positive", [0.6], [1])
    emit("04-all-tied", [0.5] * 8, [0, 0, 1, 0, 0, 0, 0, 1])
    emit("05-perfect", [0.2, 0.9, 0.4, 0.8, 0.1], [0, 1, 0, 1, 0])
    emit("06-positives-last", [0.9, 0.8, 0.7, 0.2, 0.1], [0, 0, 0, 1, 1])
    emit("07-ties-positive-first", [0.9, 0.7, 0.7, 0.7, 0.7, 0.2], [0, 1, 1, 0, 0, 1])
    emit("08-ties-negative-first", [0.9, 0.7, 0.7, 0.7, 0.7, 0.2], [0, 0, 0, 1, 1, 1])
    emit("09-tiny-differences", [0.3 - 1e-13, 0.3, 0.1 + 1e-13, 0.1, 0.3], [1, 0, 1, 0, 0])
    emit("10-any-range", [-750000.5, 12.0, -3.25, 999999.0, 0.0, -3.25, 40.5], [0, 1, 1, 1, 0, 0, 0])
    emit("11-precision-rises-again", [9, 8, 7, 6, 5, 4, 3, 2], [0, 1, 0, 1, 1, 1, 0, 1])
    emit("12-ties-1000", *drawn(rng, 1000, 0.3, 0.2, 1))
    emit("13-rare-positive", *drawn(rng, 4000, 0.01, 0.4, 5))
    emit("14-balanced-20000", *drawn(rng, 20_000, 0.5, 0.25, 4))


main()
