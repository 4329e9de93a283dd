"""Writes every case of data/secret. Run in the package folder.

The reference computes with 60 decimal digits, so that its answers are the same on every machine; a second one takes
m and v from their closed forms.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 60


def reference(w, m, v, step, grads, lr, beta1, beta2, eps, decay):
    w, m, v = ([Decimal(a) for a in values] for values in (w, m, v))
    lr, beta1, beta2, eps, decay = map(Decimal, (lr, beta1, beta2, eps, decay))
    for t, g in enumerate(grads, step + 1):
        g = [Decimal(a) for a in g]
        m = [beta1 * a + (1 - beta1) * b for a, b in zip(m, g)]
        v = [beta2 * a + (1 - beta2) * b * b for a, b in zip(v, g)]
        moves = [a / (1 - beta1**t) / ((b / (1 - beta2**t)).sqrt() + eps) for a, b in zip(m, v)]
        w = [a - lr * decay * a - lr * move for a, move in zip(w, moves)]
    return w, m, v


def power(base, exponent):
    return base**exponent if exponent else Decimal(1)


def closed_form(w, m, v, step, grads, lr, beta1, beta2, eps, decay):
    """m after k steps is beta^k m + (1 - beta) sum of beta^(k-j) g_j; the weights shrink by (1 - lr decay) each step."""
    lr, beta1, beta2, eps, decay = map(Decimal, (lr, beta1, beta2, eps, decay))

    def mean(start, beta, values):
        k = len(values)
        return power(beta, k) * start + (1 - beta) * sum(power(beta, k - 1 - j) * g for j, g in enumerate(values))

    new, shrink = [], 1 - lr * decay
    for i, weight in enumerate(w):
        column = [Decimal(g[i]) for g in grads]
        total = power(shrink, len(grads)) * Decimal(weight)
        for k in range(1, len(grads) + 1):
            first = mean(Decimal(m[i]), beta1, column[:k]) / (1 - beta1 ** (step + k))
            second = mean(Decimal(v[i]), beta2, [g * g for g in column[:k]]) / (1 - beta2 ** (step + k))
            total -= power(shrink, len(grads) - k) * lr * first / (second.sqrt() + eps)
        new.append(total)
    return new


def emit(name, w, grads, m=None, v=None, step=0, lr=0.1, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.0):
    w = [float(a) for a in w]
    m, v = m or [0.0] * len(w), v or [0.0] * len(w)
    grads = [[float(a) for a in g] for g in grads]
    d, T = len(w), len(grads)
    assert 1 <= d <= 200 and T <= 200 and d * T <= 10_000 and len(m) == len(v) == d and all(len(g) == d for g in grads)
    assert 0 <= step <= 10**6 and 0 <= beta1 < 1 and 0 <= beta2 < 1 and min(v) >= 0 and eps > 0 and lr >= 0 and decay >= 0
    arguments = (w, m, v, step, grads, lr, beta1, beta2, eps, decay)
    answer = reference(*arguments)
    if T * T * d <= 3000:
        assert all(abs(a - b) < Decimal("1e-40") for a, b in zip(answer[0], closed_form(*arguments)))
    largest = max(abs(a) for values in answer for a in values)
    assert 0.01 < largest < 100, "the tolerance hangs on the largest number"
    for suffix, values in (("in", arguments), ("ans", ([[float(a) for a in values] for values in answer],))):
        lines = [json.dumps(a, separators=(",", ":")) for a in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, *shape, reach=2.0, digits=2):
    if len(shape) == 1:
        return [round(rng.uniform(-reach, reach), digits) for _ in range(shape[0])]
    return [drawn(rng, *shape[1:], reach=reach, digits=digits) for _ in range(shape[0])]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251205)
    emit("01-no-gradients", [1, -2, 0.5], [], m=[0.1, 0.2, -0.3], v=[0.5, 0, 0.25], step=7, decay=0.1)
    emit("02-first-step", [1, -2, 0.5], [[0.5, -1.5, 2]], lr=0.25)
    emit("03-zero-gradient", [1, -2], [[0, 0], [0, 1]], lr=0.25, decay=0.5)
    emit("04-eps-after-the-root", [1, -1, 2], [[0.02, -0.01, 0.005], [0.01, 0.03, -0.02]], eps=1e-2)
    emit("05-eps-to-the-corrected-root", [1, 0, -1], drawn(rng, 3, 3, reach=0.5), eps=0.25, lr=0.5)
    emit("06-second-step-follows", [0.3, 0.7], [[1, -1], [-2, 3]], lr=0.2, beta1=0.5, beta2=0.75)
    emit("07-resumed-early", drawn(rng, 4), drawn(rng, 2, 4), m=drawn(rng, 4), v=[0.5, 1.5, 0.04, 0.3], step=3, eps=1e-2)
    emit("08-resumed-late", drawn(rng, 4), drawn(rng, 3, 4), m=drawn(rng, 4), v=[0.5, 1.5, 0.04, 0.3], step=1_000_000, eps=1e-2)
    emit("09-decay-is-decoupled", [4, -3, 2.5], [[0.1, 0.1, -0.2], [0.3, -0.1, 0.2]], decay=0.5, lr=0.25)
    emit("10-decay-before-the-step", [3, -3], [[5, -5]], decay=1.0, lr=0.5, eps=0.5)
    emit("11-no-momentum", drawn(rng, 5), drawn(rng, 6, 5), beta1=0.0, beta2=0.0, eps=1e-2)
    emit("12-sign-changes", [0.0] * 3, [[1, 2, -3], [-1, -2, 3]] * 8, lr=0.05, eps=1e-2, decay=0.01)
    emit("13-long-200", drawn(rng, 10), drawn(rng, 200, 10), lr=0.01, eps=1e-2, decay=0.1)
    emit("14-wide-200", drawn(rng, 200), drawn(rng, 50, 200), lr=0.02, decay=0.02, beta2=0.95)


main()
