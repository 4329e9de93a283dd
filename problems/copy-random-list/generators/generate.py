"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def emit(name, values, randoms):
    assert len(values) == len(randoms) <= 50_000 and all(abs(v) <= 10**9 for v in values)
    assert all(place is None or 0 <= place < len(values) for place in randoms)
    text = json.dumps(list(zip(values, randoms)), separators=(",", ":")) + "\n"
    for suffix in ("in", "ans"):
        (OUT / f"{name}.{suffix}").write_text(text)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251103)
    emit("01-empty", [], [])
    emit("02-one-node", [5], [None])
    emit("03-one-node-to-itself", [5], [0])
    emit("04-no-random-links", [1, 2, 3], [None] * 3)
    emit("05-equal-values", [3, 3, 3, 3], [2, None, 0, 3])
    emit("06-all-to-the-last", [4, 0, -4, 8], [3] * 4)
    emit("07-all-to-the-first", [0, 0, 1, 0], [0] * 4)
    emit("08-forward-and-back", list(range(40)), [39 - i for i in range(40)])
    emit("09-extreme-values", [10**9, -(10**9), 0], [1, 2, None])
    emit("10-random-1000", [rng.randint(-9, 9) for _ in range(1000)], [rng.choice((None, rng.randrange(1000))) for _ in range(1000)])
    emit("11-long-50000", [rng.randint(-(10**9), 10**9) for _ in range(50_000)], [rng.randrange(50_000) for _ in range(50_000)])
    emit("12-chain-backwards-50000", [7] * 50_000, [None] + list(range(49_999)))


main()
