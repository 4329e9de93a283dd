"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

Values are multiples of 1/64, so that sums of a window are exact in whatever order.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

import numpy

OUT = Path("data/secret")
HUGE = 2.0**100


def reference(x, w):
    assert 1 <= w <= len(x) and len(x) * w <= 6_000_000
    # Exact, so that nothing is lost from one window to the next.
    total, answer = sum(Fraction(v) for v in x[:w]), []
    for i in range(len(x) - w + 1):
        answer.append(float(total / w))
        if i + w < len(x):
            total += Fraction(x[i + w]) - Fraction(x[i])
    return answer


def emit(name, x, w):
    x = [float(v) for v in x]
    for suffix, values in (("in", (x, w)), ("ans", (reference(x, w),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, x, w, **scale):
    numpy.savez(OUT / f"{name}.in.npz", x=numpy.array(x), w=numpy.array(w))
    numpy.savez(OUT / f"{name}.ans.npz", answer=numpy.array(reference(x, w)), **scale)


def emit_huge(name, x, w):
    # Right whatever the order of additions: a huge sum is not changed by small numbers, nor by a division by 2.
    assert w & (w - 1) == 0
    scale = max(abs(mean) for mean in reference(x, w) if abs(mean) < 1e20)
    emit_arrays(name, x, w, scale=numpy.array(scale))


def drawn(rng, count, reach=8, around=0):
    return [around + rng.randint(-64 * reach, 64 * reach) / 64 for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260313)
    emit("01-windows-of-one", [3, -1.5, 8, 0], 1)
    emit("02-one-value", [-7.25], 1)
    emit("03-one-window", [1, 2, 4, 8, 16], 5)
    emit("04-two-windows", [5, 1, 1, 1, 1, -4], 5)
    emit("05-even-width", drawn(rng, 11), 4)
    emit("06-odd-width", drawn(rng, 12), 5)
    emit("07-equal-values", [2.5] * 9, 4)
    emit("08-negative", drawn(rng, 20, 4, -16), 7)
    emit("09-far-from-zero", drawn(rng, 30, 1, 2.0**30), 6)
    emit_huge("10-huge-then-small", [HUGE] + drawn(rng, 40), 4)
    emit_huge("11-huge-in-the-middle", drawn(rng, 25) + [-HUGE] + drawn(rng, 25), 8)
    emit_arrays("12-large", drawn(rng, 40_000), 128)


main()
