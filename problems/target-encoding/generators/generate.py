"""Writes every case of data/secret. Run in the package folder. The reference computes with exact fractions."""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")


def by_definition(category, y, fold, smoothing):
    answer = []
    for own, own_fold in zip(category, fold):
        outside = [(c, t) for c, t, f in zip(category, y, fold) if f != own_fold]
        if not outside:
            answer.append(Fraction(0))
            continue
        mean = sum(t for _, t in outside) / len(outside)
        same = [t for c, t in outside if c == own]
        weight = len(same) + smoothing
        answer.append((sum(same) + smoothing * mean) / weight if weight else mean)
    return answer


def by_sums(category, y, fold, smoothing):
    """All rows less those of the own fold."""
    sums = {}
    for c, t, f in zip(category, y, fold):
        for key in ((c, None), (c, f), (None, None), (None, f)):
            total, count = sums.get(key, (Fraction(0), 0))
            sums[key] = (total + t, count + 1)

    def outside(c, f):
        (total, count), (less, fewer) = sums[(c, None)], sums[(c, f)]
        return total - less, count - fewer

    answer = []
    for c, f in zip(category, fold):
        (total, count), (all_total, all_count) = outside(c, f), outside(None, f)
        mean = all_total / all_count if all_count else Fraction(0)
        answer.append((total + smoothing * mean) / (count + smoothing) if count + smoothing else mean)
    return answer


def emit(name, category, y, fold, smoothing):
    category, y, fold, smoothing = list(category), [float(v) for v in y], list(fold), float(smoothing)
    assert len(category) == len(y) == len(fold) <= 8000 and smoothing >= 0
    assert all(abs(v) <= 1000 for v in y) and all(abs(f) <= 1000 for f in fold)
    exact = category, [Fraction(str(v)) for v in y], fold, Fraction(smoothing)
    answer = by_sums(*exact)
    if len(y) <= 300:
        assert answer == by_definition(*exact)
    for suffix, values in (("in", (category, y, fold, smoothing)), ("ans", ([float(v) for v in answer],))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, words, folds, digits):
    category = [rng.choice(words) for _ in range(n)]
    effect = {word: rng.uniform(0, 5) for word in words}
    return category, [round(effect[c] + rng.gauss(0, 1), digits) for c in category], [rng.choice(folds) for _ in category]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251211)
    emit("01-empty", [], [], [], 1)
    emit("02-one-fold", "aab", [1, 2, 3], [4, 4, 4], 1)
    emit("03-one-row", ["a"], [5], [0], 0)
    emit("04-own-target-stays-out", "aaaa", [10, 0, 0, 0], [0, 1, 2, 3], 0)
    emit("05-own-fold-stays-out", "aabbab", [8, 2, 4, 6, 1, 3], [0, 0, 0, 1, 1, 1], 0)
    emit("06-mean-from-outside-too", "abcd", [10, 20, 60, 90], [0, 0, 1, 2], 2)
    emit("07-unseen-without-smoothing", "abca", [10, 20, 60, 90], [0, 0, 1, 1], 0)
    emit("08-smoothing-counts-as-rows", "aaabbc", [6, 3, 3, 9, 0, 1], [0, 1, 2, 0, 1, 2], 2.5)
    emit("09-much-smoothing", "aabbcc", [1, 0, 4, 5, 9, 9], [0, 1, 0, 1, 0, 1], 1000)
    emit("10-folds-of-different-sizes", "aaaaabb", [5, 1, 2, 3, 4, 7, 9], [3, 3, 3, 3, -8, -8, 100], 1)
    emit("11-strings-are-exact", ["", "A", "a", "a ", "", "A", "a", "a "], [1, 2, 3, 4, 5, 6, 7, 8], [0, 0, 0, 0, 1, 1, 1, 1], 0.5)
    emit("12-negative-targets", "abababab", [-5, 2, -7, 3, -1, -4, 6, -2], [0, 1, 2, 0, 1, 2, 0, 1], 1.5)
    emit("13-five-folds", *drawn(rng, 300, ["red", "green", "blue", "rare"] + ["red"] * 9, range(5), 2), 3)
    emit("14-leave-one-out", (c := drawn(rng, 700, list("pqrst"), [0], 1))[0], c[1], range(-350, 350), 0.5)
    emit("15-many-folds", *drawn(rng, 5000, [f"c{i}" for i in range(60)], range(-1000, 1001), 1), 10)


main()
