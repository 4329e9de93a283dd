"""Writes every case of data/secret. Run in the package folder.

The reference computes sines with 60 decimal digits, so that its answers are the same on every machine. It is checked
through what a rotation keeps: the length of each pair, and products of two tokens, which hang on the distance only.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 60


def sine_and_cosine(angle):
    """The series at angle / 2^k, then the angle doubled k times."""
    k = 0
    while abs(angle) > Decimal("0.01"):
        angle /= 2
        k += 1
    sine = cosine = Decimal(0)
    term, n = Decimal(1), 0
    while abs(term) > Decimal("1e-70"):
        part = term if n % 4 < 2 else -term
        if n % 2:
            sine += part
        else:
            cosine += part
        n += 1
        term = term * angle / n
    for _ in range(k):
        sine, cosine = 2 * sine * cosine, cosine * cosine - sine * sine
    return sine, cosine


TABLE = {}


def turn(p, i, d, base):
    key = (p, i, d, base)
    if key not in TABLE:
        TABLE[key] = sine_and_cosine(p * (Decimal(base).ln() * Decimal(-2 * i) / d).exp())
    return TABLE[key]


def rotate(token, p, base):
    out = []
    for i in range(len(token) // 2):
        a, b = Decimal(token[2 * i]), Decimal(token[2 * i + 1])
        sine, cosine = turn(p, i, len(token), base)
        out += [a * cosine - b * sine, a * sine + b * cosine]
        assert abs(out[-1] ** 2 + out[-2] ** 2 - a * a - b * b) < Decimal("1e-35")
    return out


def emit(name, x, positions, base=10000.0):
    x = [[[float(v) for v in token] for token in head] for head in x]
    h, t, d = len(x), len(x[0]), len(x[0][0])
    assert 1 <= h <= 16 and 1 <= t <= 128 and 2 <= d <= 64 and d % 2 == 0 and 1 < base <= 10**6 and len(positions) == t
    assert all(abs(p) <= 10_000 for p in positions)
    exact = [[rotate(token, p, base) for token, p in zip(head, positions)] for head in x]
    shifted = [rotate(token, p + 17, base) for token, p in zip(x[0], positions)]
    product, other = (sum(a * b for a, b in zip(rows[0], rows[-1])) for rows in (exact[0], shifted))
    assert abs(product - other) < Decimal("1e-30")
    answer = [[[float(v) for v in token] for token in head] for head in exact]
    lines = [json.dumps(v, separators=(",", ":")) for v in (x, list(positions), base)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def drawn(rng, *shape):
    if len(shape) == 1:
        return [rng.randint(-96, 96) / 32 for _ in range(shape[0])]
    return [drawn(rng, *shape[1:]) for _ in range(shape[0])]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251210)
    emit("01-position-0", drawn(rng, 2, 1, 4), [0])
    emit("02-one-pair", drawn(rng, 1, 3, 2), [0, 1, 2])
    emit("03-which-places-pair", [[[1, 2, 3, 4, 5, 6, 7, 8]]], [1], 100.0)
    emit("04-direction", [[[3, 0, 3, 0], [0, 3, 0, 3]]], [1, 1], 50.0)
    emit("05-exponents", [[[1, 0] * 4]], [5], 1000.0)
    emit("06-cache-begins-later", drawn(rng, 2, 3, 8), [100, 101, 102])
    emit("07-packed-begins-again", drawn(rng, 2, 6, 6), [0, 1, 2, 0, 1, 2])
    emit("08-negative-and-repeated", drawn(rng, 2, 4, 6), [-3, -3, 7, -1])
    emit("09-heads-and-tokens", drawn(rng, 4, 4, 4), [0, 1, 2, 3])
    emit("10-small-base", drawn(rng, 2, 5, 6), [1, 2, 3, 4, 5], 2.5)
    emit("11-far-positions", drawn(rng, 1, 4, 8), [9999, -9999, 8191, 4097])
    emit("12-many", drawn(rng, 4, 32, 32), range(32))
    emit("13-long", drawn(rng, 2, 128, 8), range(1000, 1128), 500000.0)


main()
