"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

All numbers are multiples of 1/4096 below 2^10: sums of their products are exact in double, in whatever order.
"""
import json
import random
from pathlib import Path

import numpy

OUT = Path("data/secret")


def answer(image, kernel):
    """Every element of the image goes where it belongs; the statement's sum goes the other way round."""
    rows, columns = len(image) - len(kernel) + 1, len(image[0]) - len(kernel[0]) + 1
    out = [[0.0] * columns for _ in range(rows)]
    for y, line in enumerate(image):
        for x, value in enumerate(line):
            for a, weights in enumerate(kernel):
                for b, weight in enumerate(weights):
                    if 0 <= y - a < rows and 0 <= x - b < columns:
                        out[y - a][x - b] += value * weight
    return out


def check(image, kernel):
    (h, w), (kh, kw) = (len(image), len(image[0])), (len(kernel), len(kernel[0]))
    assert 1 <= kh <= h and 1 <= kw <= w and (h - kh + 1) * (w - kw + 1) * kh * kw <= 1_000_000
    for table in (image, kernel):
        assert all(len(line) == len(table[0]) and all(abs(v) <= 1000 for v in line) for line in table)


def emit(name, image, kernel):
    image, kernel = ([[float(v) for v in line] for line in table] for table in (image, kernel))
    check(image, kernel)
    for suffix, values in (("in", (image, kernel)), ("ans", (answer(image, kernel),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, image, kernel):
    check(image, kernel)
    numpy.savez(OUT / f"{name}.in.npz", image=numpy.array(image), kernel=numpy.array(kernel))
    numpy.savez(OUT / f"{name}.ans.npz", answer=numpy.array(answer(image, kernel)))


def drawn(rng, rows, columns, reach=9, step=16):
    return [[rng.randint(-step * reach, step * reach) / step for _ in range(columns)] for _ in range(rows)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260312)
    emit("01-one-pixel", [[-3]], [[2.5]])
    emit("02-kernel-of-one", drawn(rng, 3, 4), [[-2]])
    emit("03-kernel-as-large-as-the-image", drawn(rng, 3, 4), drawn(rng, 3, 4))
    emit("04-one-row", drawn(rng, 1, 9), drawn(rng, 1, 4))
    emit("05-one-column", drawn(rng, 9, 1), drawn(rng, 4, 1))
    emit("06-wide-image", drawn(rng, 4, 11), drawn(rng, 3, 3))
    emit("07-tall-kernel", drawn(rng, 9, 7), drawn(rng, 5, 2))
    emit("08-wide-kernel", drawn(rng, 6, 9), drawn(rng, 2, 6))
    emit("09-edges", [[0] * 6, [0, 9, 9, 9, 9, 0], [0, 9, 0, 0, 9, 0], [0, 9, 9, 9, 9, 0], [0] * 6], [[1, 0, -1], [2, 0, -2], [1, 0, -1]])
    emit("10-far-from-zero", [[990 + v / 16 for v in line] for line in drawn(rng, 6, 6)], [[1, -2, 1], [-2, 4, -2], [1, -2, 1]])
    emit("11-square", drawn(rng, 12, 12), drawn(rng, 4, 4))
    emit("12-many-digits", drawn(rng, 7, 7, 999, 4096), drawn(rng, 3, 2, 9, 4096))
    emit_arrays("13-large", drawn(rng, 12000, 6), drawn(rng, 5, 3))


main()
