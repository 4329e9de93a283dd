"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files."""
import json
import random
from fractions import Fraction
from pathlib import Path

import numpy

OUT = Path("data/secret")


def answer(x, w):
    assert 1 <= w <= len(x) <= 20_000 and (len(x) - w + 1) * w <= 2_000_000 and all(abs(v) <= 1000 for v in x)
    total = sum(map(Fraction, x[:w]))
    out = [float(total / w)]
    for gone, come in zip(x, x[w:]):
        total += Fraction(come) - Fraction(gone)
        out.append(float(total / w))
    return out


def emit(name, x, w):
    x = [float(v) for v in x]
    for suffix, values in (("in", (x, w)), ("ans", (answer(x, w),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, x, w):
    numpy.savez(OUT / f"{name}.in.npz", x=numpy.array(x), w=numpy.array(w))
    numpy.savez(OUT / f"{name}.ans.npz", answer=numpy.array(answer(x, w)))


def drawn(rng, count, reach=9):
    return [rng.randint(-4096 * reach, 4096 * reach) / 4096 for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260313)
    emit("01-one-value", [7], 1)
    emit("02-windows-of-one", drawn(rng, 6), 1)
    emit("03-one-window", drawn(rng, 6), 6)
    emit("04-two-windows", drawn(rng, 6), 5)
    emit("05-odd-window", drawn(rng, 9), 3)
    emit("06-even-window", drawn(rng, 9), 4)
    emit("07-one-peak", [0, 0, 0, 900, 0, 0, 0], 3)
    emit("08-negative", [-1, -2, -4, -8, -16], 2)
    emit("09-outlier-first", [1000] + drawn(rng, 30, 1), 4)
    emit("10-random-500", drawn(rng, 500, 999), 37)
    emit("11-large", drawn(rng, 20_000, 99), 100)


main()
