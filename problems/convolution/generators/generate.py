"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

Numbers are multiples of 1/64, so that sums of products are exact in whatever order.
"""
import json
import random
from pathlib import Path

import numpy

OUT = Path("data/secret")


def reference(image, kernel):
    """In whole 64ths, and so exact."""
    h, w, kh, kw = len(image), len(image[0]), len(kernel), len(kernel[0])
    assert kh <= h and kw <= w and (h - kh + 1) * (w - kw + 1) * kh * kw <= 2_000_000
    assert all(abs(v) <= 1000 and v * 64 % 1 == 0 for row in image + kernel for v in row)
    pixels, weights = ([[int(v * 64) for v in row] for row in rows] for rows in (image, kernel))

    def place(i, j):
        return sum(p * q for a, row in enumerate(weights) for p, q in zip(pixels[i + a][j : j + kw], row))

    return [[place(i, j) / 64**2 for j in range(w - kw + 1)] for i in range(h - kh + 1)]


def emit(name, image, kernel):
    image, kernel = ([[float(v) for v in row] for row in rows] for rows in (image, kernel))
    for suffix, values in (("in", (image, kernel)), ("ans", (reference(image, kernel),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, image, kernel):
    numpy.savez(OUT / f"{name}.in.npz", image=numpy.array(image), kernel=numpy.array(kernel))
    numpy.savez(OUT / f"{name}.ans.npz", answer=numpy.array(reference(image, kernel)))


def table(rng, rows, columns, reach=4):
    return [[rng.randint(-64 * reach, 64 * reach) / 64 for _ in range(columns)] for _ in range(rows)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260314)
    emit("01-kernel-of-one", table(rng, 3, 4), [[-2.5]])
    emit("02-kernel-as-large-as-the-image", table(rng, 3, 5), table(rng, 3, 5))
    emit("03-one-number-each", [[3]], [[-4]])
    emit("04-one-row", table(rng, 1, 9), table(rng, 1, 3))
    emit("05-one-column", table(rng, 8, 1), table(rng, 3, 1))
    emit("06-wide-image-tall-kernel", table(rng, 6, 13), table(rng, 4, 2))
    emit("07-tall-image-wide-kernel", table(rng, 12, 5), table(rng, 2, 3))
    emit("08-square", table(rng, 7, 7, 1000), table(rng, 3, 3, 1000))
    spike = [[float(i == 3 and j == 2) for j in range(6)] for i in range(7)]
    emit("09-one-spike", spike, [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    emit("10-edges-of-a-plain-image", [[5] * 6] * 5, [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    emit("11-same-in-both-directions", table(rng, 6, 8), [[1, 2, 1], [2, 4, 2], [1, 2, 1]])
    emit_arrays("12-large", table(rng, 180, 160), table(rng, 7, 8))


main()
