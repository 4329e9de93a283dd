"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def emit(name, values):
    assert len(values) <= 100_000 and all(abs(v) <= 10**9 for v in values)
    answer = [values[len(values) - 1 - i] for i in range(len(values))]
    for suffix, value in (("in", values), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250903)
    emit("01-single", [42])
    emit("02-two", [1, 2])
    emit("03-zeros-inside", [0, 5, 0, 0, -3, 0])
    emit("04-equal-values", [9] * 7)
    emit("05-descending", [8, 6, 5, 3, 1])
    emit("06-extreme-values", [10**9, -(10**9), 10**9 - 1, 1 - 10**9])
    emit("07-almost-palindrome", [1, 2, 3, 4, 3, 2, 9])
    emit("08-odd-length", [rng.randint(-50, 50) for _ in range(101)])
    emit("09-even-length", [rng.randint(-(10**9), 10**9) for _ in range(1000)])
    emit("10-repeats", [rng.randint(0, 1) for _ in range(5000)])
    emit("11-deep-100000", [rng.randint(-9999, 9999) for _ in range(100_000)])


main()
