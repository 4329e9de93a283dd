"""Writes every case of data/secret. Run in the package folder.

The reference follows the definition word for word, with so many decimal digits that ln(1 - p) needs
no rearranging for |z| up to 1000.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")


def reference(X, y, w, b, lr, l2):
    getcontext().prec = 60
    X = [[Decimal(str(v)) for v in x] for x in X]
    w = [Decimal(str(v)) for v in w]
    b, lr, l2 = Decimal(str(b)), Decimal(str(lr)), Decimal(str(l2))
    n, one = len(X), Decimal(1)
    z = [sum(a * c for a, c in zip(w, x)) + b for x in X]
    steepest = max(map(abs, z))
    assert steepest <= 1000
    getcontext().prec = 60 + int(steepest / 2)  # exp(-steepest) takes steepest / 2.3 digits
    p = [one / (one + (-v).exp()) for v in z]
    losses = [-q.ln() if label else -(one - q).ln() for q, label in zip(p, y)]
    loss = sum(losses) / n + l2 / 2 * sum(a * a for a in w)
    error = [q - label for q, label in zip(p, y)]
    grad_w = [sum(e * x[f] for e, x in zip(error, X)) / n + l2 * w[f] for f in range(len(w))]
    grad_b = sum(error) / n
    return [[float(a - lr * g) for a, g in zip(w, grad_w)], float(b - lr * grad_b), float(loss)]


def emit(name, X, y, w, b, lr, l2):
    X = [[float(v) for v in x] for x in X]
    w, b, lr, l2 = [float(v) for v in w], float(b), float(lr), float(l2)
    n, d = len(X), len(w)
    assert n >= 1 and 1 <= d <= 1000 and n * d <= 120_000 and len(y) == n and set(y) <= {0, 1}
    assert all(len(x) == d for x in X)
    lines = [json.dumps(v, separators=(",", ":")) for v in (X, y, w, b, lr, l2)]
    answer = reference(X, y, w, b, lr, l2)
    assert max(map(abs, answer[0] + answer[1:])) > 0.01
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def table(rng, n, d, digits=2, reach=2.0):
    return [[round(rng.uniform(-reach, reach), digits) for _ in range(d)] for _ in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250912)
    emit("01-rate-zero", [[1, -2], [0.5, 3], [2, 2]], [1, 0, 1], [0.3, -0.4], 0.2, 0, 0.7)
    emit("02-no-penalty", [[1, 0], [0, 1], [1, 1], [2, -1]], [0, 1, 1, 0], [0.5, 0.25], -0.75, 0.1, 0)
    emit("03-large-bias", [[0.5], [-0.5], [1.5]], [1, 0, 1], [0.2], 6.0, 0.5, 0.8)
    emit("04-large-weights", [[0.1, 0.2, -0.1], [0.3, -0.2, 0.2]], [0, 1], [5, -4, 3], 0.1, 0.3, 2.0)
    emit("05-same-label", [[1, 2], [2, 1], [-1, 0], [0, -3], [1, 1]], [1, 1, 1, 1, 1], [0.1, -0.2], 0.3, 1, 0.01)
    emit("06-zero-feature", [[0, 1.5], [0, -2.5], [0, 0.5]], [1, 0, 0], [2, -1], 0.4, 0.25, 0.2)
    emit("07-far-wrong-above", [[100, 0], [90, 5], [1, 1]], [0, 0, 1], [10, 1], 0, 0.01, 0.1)
    emit("08-far-wrong-below", [[-100, 2], [-99, -3], [0, 1]], [1, 1, 0], [10, 0.5], -1, 0.01, 0.1)
    emit("09-far-right", [[99], [-98], [95], [-80]], [1, 0, 1, 0], [10], 0.5, 0.5, 0.05)
    emit("10-around-forty", [[4], [3.9], [-4.1], [-3.7], [4.2]], [0, 1, 1, 0, 0], [10], 0.25, 0.2, 0)
    emit("11-bias-alone", [[0, 0], [0, 0], [0, 0]], [0, 0, 1], [0, 0], 900, 0.5, 0)
    emit("12-random-100", table(rng, 100, 5), [rng.randint(0, 1) for _ in range(100)],
         [round(rng.uniform(-1, 1), 2) for _ in range(5)], 0.35, 0.3, 0.02)
    emit("13-steep-200", table(rng, 200, 3), [rng.randint(0, 1) for _ in range(200)], [150, -90, 210], 12, 0.05, 0.001)
    emit("14-long-3000", table(rng, 3000, 4, 1), [int(rng.random() < 0.1) for _ in range(3000)],
         [0.5, -1.5, 0.25, 1], -0.5, 2, 0.1)
    emit("15-wide-120x1000", table(rng, 120, 1000, 1), [rng.randint(0, 1) for _ in range(120)],
         [round(rng.uniform(-0.2, 0.2), 2) for _ in range(1000)], 0.1, 0.5, 0.03)


main()
