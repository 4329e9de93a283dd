"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

The logits have few binary digits; the reference computes with 60 decimal ones, so that its answers are the same on every
machine.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

import numpy

OUT = Path("data/secret")
getcontext().prec = 60


def reference(logits, labels):
    n = len(logits)
    loss, gradient = Decimal(0), []
    for row, label in zip(logits, labels):
        highest = max(row)
        powers = [(Decimal(z) - Decimal(highest)).exp() for z in row]
        total = sum(powers)
        loss += total.ln() + Decimal(highest) - Decimal(row[label])
        gradient.append([float((p / total - (j == label)) / n) for j, p in enumerate(powers)])
    return float(loss / n), gradient


def checked(logits, labels):
    n, c = len(logits), len(logits[0])
    assert n >= 1 and c >= 2 and n * c <= 20_000 and len(labels) == n and all(0 <= label < c for label in labels)
    assert all(len(row) == c and all(abs(z) <= 5000 for z in row) for row in logits)
    loss, gradient = reference(logits, labels)
    assert loss > 1e-6 and max(abs(g) for row in gradient for g in row) > 1e-12
    return loss, gradient


def emit(name, logits, labels):
    logits = [[float(z) for z in row] for row in logits]
    for suffix, values in (("in", (logits, labels)), ("ans", (checked(logits, labels),))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def emit_arrays(name, logits, labels):
    loss, gradient = checked(logits, labels)
    numpy.savez(OUT / f"{name}.in.npz", logits=numpy.array(logits), labels=numpy.array(labels))
    numpy.savez(OUT / f"{name}.ans.npz", answer_0=numpy.array(loss), answer_1=numpy.array(gradient))


def table(rng, rows, columns, reach):
    return [[rng.randint(-64 * reach, 64 * reach) / 64 for _ in range(columns)] for _ in range(rows)]


def drawn(rng, n, c, reach):
    return table(rng, n, c, reach), [rng.randrange(c) for _ in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251103)
    emit("01-two-classes", [[0.5, -0.25]], [1])
    emit("02-more-classes", *drawn(rng, 3, 7, 3))
    emit("03-more-examples", *drawn(rng, 8, 2, 2))
    emit("04-square", *drawn(rng, 5, 5, 4))
    emit("05-mean", *drawn(rng, 16, 3, 1))
    emit("06-high", [[800, 799, 801], [5000, 4999.5, 4998]], [1, 2])
    emit("07-low", [[-800, -799, -801], [-5000, -4999.5, -4998]], [0, 1])
    emit("08-rows-far-apart", [[900, 901], [-900, -899.5], [0, 0.5]], [0, 1, 0])
    emit("09-surely-wrong", [[0, 40, 3], [700, -700, 0], [-2500, 0, 2500]], [0, 1, 0])
    emit("10-nearly-right", [[8, 0, 1], [0, 9, 0.5]], [0, 1])
    emit_arrays("11-many", *drawn(rng, 400, 40, 12))


main()
