"""Writes every case of data/secret. Run in the package folder.

The inputs have few binary digits; the reference computes with 50 decimal ones, so that its answers are the same on every
machine.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
NEVER = float("-inf")
getcontext().prec = 50


def row_of(query, K, V, mask):
    root = Decimal(len(query)).sqrt()
    scores = [sum(Decimal(a) * Decimal(b) for a, b in zip(query, key)) / root + Decimal(m) for key, m in zip(K, mask)]
    assert all(abs(s) <= 2000 for s in scores if s.is_finite())
    highest = max(scores)
    if not highest.is_finite():
        return [0.0] * len(V[0])
    weights = [(s - highest).exp() if s.is_finite() else Decimal(0) for s in scores]
    total = sum(weights)
    return [float(sum(w * Decimal(v[i]) for w, v in zip(weights, V)) / total) for i in range(len(V[0]))]


def emit(name, Q, K, V, mask):
    tq, tk, d, e = len(Q), len(K), len(Q[0]), len(V[0])
    assert 1 <= tq <= 128 and 1 <= tk <= 128 and 1 <= d <= 64 and 1 <= e <= 64 and len(V) == tk and len(mask) == tq
    assert all(len(row) == d for row in Q + K) and all(len(row) == e for row in V) and all(len(row) == tk for row in mask)
    answer = [row_of(query, K, V, row) for query, row in zip(Q, mask)]
    assert max(abs(v) for row in answer for v in row) > 0.1
    for suffix, values in (("in", (Q, K, V, mask)), ("ans", (answer,))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def table(rng, rows, columns, reach):
    return [[rng.randint(-64 * reach, 64 * reach) / 64 for _ in range(columns)] for _ in range(rows)]


def free(rows, columns):
    return [[0.0] * columns for _ in range(rows)]


def causal(n):
    return [[0.0 if j <= i else NEVER for j in range(n)] for i in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251102)

    def arrays(tq, tk, d, e, reach=2):
        return table(rng, tq, d, reach), table(rng, tk, d, reach), table(rng, tk, e, 3)

    emit("01-one-key", [[2.0, -1.0]], [[0.5, 0.25]], [[3.0, -4.0, 5.0]], [[0.0]])
    emit("02-scale", *arrays(3, 3, 16, 2), free(3, 3))
    emit("03-fewer-keys", *arrays(6, 2, 4, 3), free(6, 2))
    emit("04-more-keys", *arrays(2, 9, 4, 1), free(2, 9))
    emit("05-causal", *arrays(7, 7, 3, 4), causal(7))
    emit("06-additive", *arrays(4, 5, 4, 2), table(rng, 4, 5, 3))
    emit("07-all-masked", *arrays(4, 3, 2, 2), [[0.0, NEVER, 1.0], [NEVER] * 3, [NEVER, NEVER, 0.5], [NEVER] * 3])
    emit("08-finite-but-low", *arrays(3, 4, 2, 3), [[-1000.0] * 4, [-1000.0, -1001.0, NEVER, -1000.5], [0.0, -30.0, -31.0, NEVER]])
    emit("09-far-apart-rows", [[60.0, 0.0], [-60.0, 0.0], [0.0, 1.0]], [[40.0, 1.0], [40.5, -1.0]], [[1.0], [-2.0]], free(3, 2))
    emit("10-high", [[64.0] * 4, [-64.0] * 4], [[6.0] * 4, [6.0, 6.0, 6.0, 6.015625], [-6.0] * 4],
         [[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]], free(2, 3))
    emit("11-little-masked", [[1.0]] * 2, [[25.0], [-25.0], [-24.0]], [[1.0], [-3.0], [5.0]], [[NEVER, 0.0, 0.0], [0.0, 0.0, NEVER]])
    emit("12-random", *arrays(24, 40, 16, 12), [[NEVER if rng.random() < 0.3 else 0.0 for _ in range(40)] for _ in range(24)])
    emit("13-causal-128", *arrays(128, 128, 8, 8, 1), causal(128))


main()
