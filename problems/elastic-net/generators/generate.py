"""Writes every case of data/secret. Run in the package folder.

The reference computes with 50 decimal digits, so that its answers are the same on every machine. Its sweeps are checked
through the loss, which no small change of a weight just set may lower, and long runs through the optimality conditions.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 50


def dot(a, b):
    return sum((p * q for p, q in zip(a, b)), Decimal(0))


def loss(X, y, w, b, l1, l2):
    squares = sum((t - b - dot(x, w)) ** 2 for x, t in zip(X, y))
    return squares / (2 * len(y)) + l1 * sum(abs(a) for a in w) + l2 / 2 * sum(a * a for a in w)


def reference(X, y, l1, l2, sweeps, check):
    n, d = len(X), len(X[0])
    w, b = [Decimal(0)] * d, sum(y) / n
    for _ in range(sweeps):
        for f in range(d):
            w[f] = Decimal(0)
            column = [x[f] for x in X]
            c = dot(column, [t - b - dot(x, w) for x, t in zip(X, y)]) / n
            assert abs(abs(c) - l1) > Decimal("1e-7") or c == 0, "rounding could decide"
            curvature = dot(column, column) / n + l2
            if abs(c) > l1:
                w[f] = (c - l1 if c > 0 else c + l1) / curvature
            if check:
                least = loss(X, y, w, b, l1, l2)
                for change in (Decimal("1e-6"), Decimal("-1e-6")):
                    other = w[:f] + [w[f] + change] + w[f + 1:]
                    assert loss(X, y, other, b, l1, l2) >= least
        b = sum(t - dot(x, w) for x, t in zip(X, y)) / n
    return w, b


def optimal(X, y, w, b, l1, l2, slack):
    n = len(X)
    residual = [t - b - dot(x, w) for x, t in zip(X, y)]
    for f, a in enumerate(w):
        slope = dot([x[f] for x in X], residual) / n - l2 * a
        assert abs(slope - (l1 if a > 0 else -l1)) < slack if a else abs(slope) <= l1
    assert abs(sum(residual)) < slack * n


def emit(name, X, y, l1, l2, sweeps, converged=False):
    X, y = [[float(v) for v in x] for x in X], [float(v) for v in y]
    l1, l2 = float(l1), float(l2)
    n, d = len(X), len(X[0])
    assert n >= 1 and 1 <= d <= 50 and 0 <= sweeps <= 200 and n * d * sweeps <= 400_000 and l1 >= 0 and l2 >= 0
    assert all(len(x) == d for x in X) and len(y) == n and all(abs(v) <= 1000 for x in X + [y] for v in x)
    exact = [[Decimal(v) for v in x] for x in X], [Decimal(v) for v in y], Decimal(l1), Decimal(l2)
    w, b = reference(*exact, sweeps, n * n * d * sweeps <= 3000)
    if converged:
        optimal(exact[0], exact[1], w, b, exact[2], exact[3], Decimal("1e-7"))
        assert any(a == 0 for a in w) and any(w)
    assert max(map(abs, [*w, b])) > Decimal("0.01")
    for suffix, values in (("in", (X, y, l1, l2, sweeps)), ("ans", ([[float(a) for a in w], float(b)],))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, n, truth, offset, noise, shift=0.0):
    X = [[round(rng.gauss(shift, 1), 2) for _ in truth] for _ in range(n)]
    return X, [round(offset + sum(a * b for a, b in zip(x, truth)) + rng.gauss(0, noise), 2) for x in X]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251206)
    emit("01-no-sweeps", [[1, 2], [3, 4], [5, 7]], [1, 2, 6], 0.1, 0.1, 0)
    emit("02-one-example", [[2, -1]], [3], 0.1, 0.1, 3)
    emit("03-all-weights-zero", [[1, -1], [-1, 2], [0.5, 0]], [0.3, 0.2, 0.4], 5, 0, 4)
    emit("04-feature-without-values", [[1, 0, 2], [-1, 0, 1], [2, 0, -2]], [3, -1, 2], 0.1, 0, 3)
    emit("05-no-penalty", *drawn(rng, 8, [2, -1], 3, 0.1), 0, 0, 5)
    emit("06-only-l1", *drawn(rng, 10, [2, 0, -3], 0, 0.1), 0.5, 0, 4)
    emit("07-only-l2", *drawn(rng, 10, [2, 0, -3], 0, 0.1), 0, 0.5, 4)
    emit("08-negative-weights", *drawn(rng, 9, [-4, -2], -5, 0.2), 0.75, 0.25, 3)
    emit("09-large-intercept", *drawn(rng, 12, [1, 2], 300, 0.5), 0.5, 1, 3)
    emit("10-features-far-from-zero", *drawn(rng, 12, [1, -2], 4, 0.5, 3), 0.25, 0.5, 4)
    emit("11-one-sweep-order", *drawn(rng, 10, [1, 2, 3, 4], 1, 0.1, 1), 0.2, 0.3, 1)
    emit("12-sparse-converged", *drawn(rng, 60, [5, 0, 0, -3, 0, 0, 1, 0], 2, 0.5), 0.3, 0.1, 60, True)
    emit("13-few-examples", *drawn(rng, 12, [4, -4, 3] + [0] * 17, 1, 0.2), 0.2, 0.05, 20)
    emit("14-many-features", *drawn(rng, 160, [3, -2, 1, 0.5] + [0] * 46, 1, 1), 0.1, 0.05, 50)


main()
