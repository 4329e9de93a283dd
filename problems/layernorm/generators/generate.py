"""Writes every case of data/secret. Run in the package folder.

The inputs are float32 numbers; the reference computes with fractions and 40 digits, so that its answers are the same on
every machine.
"""
import json
import random
import struct
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 40


def single(value):
    return struct.unpack("<f", struct.pack("<f", value))[0]


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def normalise(vector, gamma, beta, eps):
    values = [Fraction(v) for v in vector]
    mean = sum(values) / len(values)
    variance = sum((v - mean) ** 2 for v in values) / len(values)
    root = decimal(variance + Fraction(eps)).sqrt()
    return [float(Decimal(g) * decimal(v - mean) / root + Decimal(b)) for v, g, b in zip(values, gamma, beta)]


def emit(name, x, gamma, beta, eps):
    x = [[[single(v) for v in vector] for vector in sequence] for sequence in x]
    gamma, beta = [single(v) for v in gamma], [single(v) for v in beta]
    b, t, c = len(x), len(x[0]), len(x[0][0])
    assert 1 <= b <= 64 and 1 <= t <= 64 and 1 <= c <= 512 and b * t * c <= 65_536 and 1e-8 <= eps <= 1
    assert all(len(s) == t and all(len(v) == c for v in s) for s in x) and len(gamma) == len(beta) == c
    answer = [[normalise(vector, gamma, beta, eps) for vector in sequence] for sequence in x]
    lines = [json.dumps(v, separators=(",", ":")) for v in (x, gamma, beta, eps)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def drawn(rng, shape, low, high, digits=2):
    if not shape:
        return round(rng.uniform(low, high), digits)
    return [drawn(rng, shape[1:], low, high, digits) for _ in range(shape[0])]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251101)
    ones, zeros = [1.0] * 4, [0.0] * 4
    emit("01-one-number", [[[7.5]]], [3.0], [-2.0], 0.5)
    emit("02-constant-vectors", [[[5.0] * 4, [0.0] * 4], [[-3.0] * 4, [1.0, 2.0, 3.0, 4.0]]], [2.0, 1.0, 0.5, 3.0],
         [0.25, -1.0, 0.0, 2.0], 1e-5)
    emit("03-large-eps", drawn(rng, (2, 3, 4), -1, 1), ones, zeros, 1.0)
    emit("04-divide-by-c", drawn(rng, (3, 2, 2), -4, 4), [1.0, 1.0], [0.0, 0.0], 1e-5)
    emit("05-eps-inside", [[[0.01, -0.02, 0.015, 0.0]], [[0.002, 0.001, -0.001, 0.003]]], ones, zeros, 1e-3)
    emit("06-own-gamma", drawn(rng, (2, 2, 6), -2, 2), [0.1, -3.0, 2.0, 0.0, 5.0, 1.0], [0.0] * 6, 1e-5)
    emit("07-own-beta", drawn(rng, (2, 2, 6), -2, 2), [1.0] * 6, [10.0, -4.0, 0.5, 2.0, 0.0, 7.0], 1e-5)
    emit("08-square", drawn(rng, (4, 4, 4), -3, 3), [1.0, 2.0, 3.0, 4.0], [0.5, 0.0, -0.5, 1.0], 1e-5)
    emit("09-far-from-zero", [[[v + 200 for v in vector] for vector in s] for s in drawn(rng, (3, 4, 64), -4, 4)],
         drawn(rng, (64,), 0.5, 1.5), drawn(rng, (64,), -1, 1), 1e-5)
    emit("10-wide", drawn(rng, (2, 3, 512), -5, 5), drawn(rng, (512,), -2, 2), drawn(rng, (512,), -2, 2), 1e-5)
    emit("11-many-vectors", drawn(rng, (16, 32, 24), -5, 5), drawn(rng, (24,), -2, 2), drawn(rng, (24,), -2, 2), 1e-6)


main()
