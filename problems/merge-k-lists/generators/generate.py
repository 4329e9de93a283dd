"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_fronts(lists):
    """The smallest front again and again; for few values."""
    rest, merged = [list(one) for one in lists if one], []
    while rest:
        least = min(rest, key=lambda one: one[0])
        merged.append(least.pop(0))
        rest = [one for one in rest if one]
    return merged


def emit(name, lists):
    count = sum(map(len, lists))
    assert len(lists) <= 25_000 and count <= 60_000
    assert all(one == sorted(one) and all(abs(v) <= 10**9 for v in one) for one in lists)
    answer = sorted(v for one in lists for v in one)
    if count <= 1000:
        assert answer == by_fronts(lists)
    for suffix, value in (("in", lists), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def rising(rng, n, low, high):
    return sorted(rng.randint(low, high) for _ in range(n))


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250917)
    emit("01-no-lists", [])
    emit("02-only-empty-lists", [[], [], []])
    emit("03-one-list", [[-2, 0, 0, 5]])
    emit("04-empty-ones-around", [[], [1], [], [], [0, 2], []])
    emit("05-equal-values", [[4, 4], [4], [4, 4, 4]])
    emit("06-one-after-the-other", [[7, 8, 9], [4, 5, 6], [1, 2, 3]])
    emit("07-long-tail", [[1, 10, 20, 30, 40, 50], [2], [3]])
    emit("08-zeros", [[0], [0, 0], [-1, 0, 1]])
    emit("09-extreme-values", [[-(10**9), 10**9], [-(10**9), 0, 10**9], [10**9]])
    emit("10-odd-number-of-lists", [[5 - i, 10 + i] for i in range(7)])
    emit("11-random-500", [rising(rng, rng.randint(0, 20), -99, 99) for _ in range(50)])
    emit("12-random-3000", [rising(rng, 600, -(10**9), 10**9) for _ in range(5)])
    emit("13-one-long-list", [rising(rng, 20_000, -999, 999), [0]])
    # One long list that ends above all others: merged one after the other, every step walks along it.
    short = [[v, v] for v in rng.choices(range(900, 1000), k=20_000)]
    emit("14-short-lists-25000", [rising(rng, 15_000, 0, 899)] + short + [[]] * 4_999)


main()
