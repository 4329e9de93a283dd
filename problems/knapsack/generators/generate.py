"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from itertools import compress, product
from pathlib import Path

OUT = Path("data/secret")


def by_choices(weights, values, capacity):
    """Every choice of items; for few items."""
    chosen = product((0, 1), repeat=len(weights))
    return max(sum(compress(values, c)) for c in chosen if sum(compress(weights, c)) <= capacity)


def by_table(weights, values, capacity):
    """rows[i][room] is the best value of the first i items."""
    rows = [[0] * (capacity + 1)]
    for w, v in zip(weights, values):
        last = rows[-1]
        rows.append([max(best, last[room - w] + v) if w <= room else best for room, best in enumerate(last)])
    return rows[-1][capacity]


def emit(name, items, capacity):
    weights, values = [w for w, _ in items], [v for _, v in items]
    assert len(items) <= 100 and 0 <= capacity <= 5000
    assert all(0 <= w <= 10**6 for w in weights) and all(0 <= v <= 10**9 for v in values)
    answer = by_table(weights, values, capacity)
    if len(items) <= 14:
        assert answer == by_choices(weights, values, capacity)
    lines = [json.dumps(v, separators=(",", ":")) for v in (weights, values, capacity)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(f"{answer}\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250915)
    emit("01-no-items", [], 10)
    emit("02-no-capacity", [(1, 5), (2, 7)], 0)
    emit("03-weightless-items", [(0, 5), (1, 100), (0, 8), (0, 0)], 0)
    emit("04-one-that-fits-exactly", [(10, 3)], 10)
    emit("05-one-too-heavy", [(11, 3), (1_000_000, 10**9)], 10)
    emit("06-once-each", [(2, 10), (5, 11)], 9)
    emit("07-best-ratio-is-wrong", [(1, 3), (10, 20)], 10)
    emit("08-most-valuable-is-wrong", [(9, 50), (3, 20), (3, 20), (3, 20)], 9)
    emit("09-not-full-is-best", [(4, 40), (5, 41), (6, 3), (3, 1)], 11)
    emit("10-beyond-32-bits", [(1, 10**9)] * 5, 4)
    emit("11-twins", [(7, 13), (7, 13), (7, 13), (5, 9)], 19)
    emit("12-random-14", [(rng.randint(0, 40), rng.randint(0, 99)) for _ in range(14)], 150)
    emit("13-nothing-worth-taking", [(rng.randint(0, 9), 0) for _ in range(20)], 50)
    # Values that follow the weights closely, so that bounds cut off little of a search.
    close = [(w, w + rng.randint(0, 3)) for w in (rng.randint(75, 200) for _ in range(100))]
    emit("14-close-values", close, 5000)
    emit("15-all-fit", [(rng.randint(1, 50), rng.randint(1, 10**9)) for _ in range(100)], 5000)
    emit("16-random-100", [(rng.randint(1, 1500), rng.randint(1, 10**9)) for _ in range(100)], 5000)


main()
