"""Writes every case of data/secret. Run in the package folder."""
import random
import sys
from pathlib import Path

OUT = Path("data/secret")


def emit(name, n, first, second):
    assert 0 <= n <= 20_000 and max(abs(first), abs(second)) < 10**1000
    a, b = first, second
    for _ in range(n):
        a, b = b, a + b
    (OUT / f"{name}.in").write_text(f"{n}\n{first}\n{second}\n")
    (OUT / f"{name}.ans").write_text(f"{a}\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    sys.set_int_max_str_digits(0)
    rng = random.Random(20251106)
    large = [rng.randrange(10**999, 10**1000) for _ in range(2)]
    emit("01-first", 0, 7, 9)
    emit("02-second", 1, 7, 9)
    emit("03-zeros", 500, 0, 0)
    emit("04-largest-of-64-bits", 92, 0, 1)
    emit("05-one-more-than-64-bits", 93, 0, 1)
    emit("06-negative", 200, -3, -8)
    emit("07-sign-changes", 9, 34, -21)
    emit("08-carry-all-the-way", 2, 10**60 - 1, 1)
    emit("09-difference-of-large", 2, 10**60, 1 - 10**60)
    emit("10-large-begin", 5, *large)
    emit("11-large-of-both-signs", 300, -large[0], large[1])
    emit("12-n-2000", 2000, 0, 1)
    emit("13-n-20000", 20_000, 0, 1)
    emit("14-n-20000-large", 20_000, large[1], -large[0])


main()
