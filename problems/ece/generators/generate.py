"""Writes every case of data/secret. Run in the package folder. The reference computes with exact fractions."""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def bin_of(p, bins):
    place = Fraction(p) * bins
    nearest = round(place)
    if place == nearest:
        assert p * bins == nearest and nearest / bins == p, "an edge must be exact in double precision"
    else:
        assert abs(place - nearest) > Fraction(1, 10**9), "too close to an edge"
    return min(int(place), bins - 1)


def reference(confidence, correct, bins):
    """n_b / n * |acc_b - conf_b| is |right - confidence| summed in the bin, over n."""
    gap = {}
    for p, right in zip(confidence, correct):
        b = bin_of(p, bins)
        gap[b] = gap.get(b, 0) + right - Fraction(p)
    return sum(abs(v) for v in gap.values()) / max(1, len(correct))


def by_definition(confidence, correct, bins):
    total = Fraction(0)
    for b in range(bins):
        inside = [(Fraction(p), right) for p, right in zip(confidence, correct)
                  if Fraction(b, bins) <= Fraction(p) and (Fraction(p) < Fraction(b + 1, bins) or b == bins - 1)]
        if inside:
            accuracy = Fraction(sum(right for _, right in inside), len(inside))
            mean = sum(p for p, _ in inside) / len(inside)
            total += Fraction(len(inside), len(correct)) * abs(accuracy - mean)
    return total


def emit(name, confidence, correct, bins):
    confidence = [float(p) for p in confidence]
    assert len(confidence) == len(correct) <= 20_000 and set(correct) <= {0, 1} and 1 <= bins <= 1_000_000
    assert all(0 <= p <= 1 for p in confidence)
    answer = reference(confidence, correct, bins)
    if len(correct) <= 1000 and bins <= 100:
        assert answer == by_definition(confidence, correct, bins)
    assert not confidence or answer > Fraction(1, 100)
    for suffix, values in (("in", (confidence, correct, bins)), ("ans", (float(answer),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, power, digits=4):
    """Right with probability confidence ** power; digits that end in 3 keep away from the edges."""
    confidence = [(rng.randrange(10 ** (digits - 1)) * 10 + 3) / 10**digits for _ in range(n)]
    return confidence, [1 if rng.random() < p**power else 0 for p in confidence]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251203)
    emit("01-empty", [], [], 10)
    emit("02-one-prediction", [0.85], [0], 10)
    emit("03-one-bin", [0.1, 0.9, 0.4, 0.7], [1, 0, 1, 1], 1)
    emit("04-one-belongs-to-last-bin", [1.0, 1.0, 0.95, 0.25], [1, 0, 1, 1], 4)
    emit("05-zero-belongs-to-first-bin", [0.0, 0.0, 0.1, 0.6], [1, 0, 1, 1], 4)
    emit("06-edges-belong-above", [0.25, 0.25, 0.2, 0.5, 0.4, 0.75, 0.7, 0.6], [1, 1, 0, 0, 1, 1, 0, 0], 4)
    emit("07-empty-bins", [0.113, 0.117, 0.933], [1, 1, 0], 100)
    emit("08-gaps-of-both-signs", [0.1, 0.2, 0.9, 0.8], [1, 1, 0, 0], 2)
    emit("09-uneven-bins", [0.3] * 9 + [0.9], [1, 0, 0, 0, 0, 0, 0, 0, 1, 1], 2)
    emit("10-cancels-within-a-bin", [0.61, 0.62, 0.91, 0.92], [1, 0, 1, 0], 2)
    emit("11-confidence-below-half", [0.4, 0.35, 0.3, 0.45, 0.2], [1, 1, 0, 1, 0], 8)
    emit("12-overconfident-1000", *drawn(rng, 1000, 2), 15)
    emit("13-many-bins", *drawn(rng, 2000, 1, 7), 1_000_000)
    emit("14-underconfident-20000", *drawn(rng, 20_000, 0.5), 1000)


main()
