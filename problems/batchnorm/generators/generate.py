"""Writes every case of data/secret. Run in the package folder.

The reference computes with fractions and 40 digits, so that its answers are the same on every machine.
"""
import json
import random
from decimal import Decimal, getcontext
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 40


def decimal(value):
    value = Fraction(value)
    return Decimal(value.numerator) / Decimal(value.denominator)


def feature(values, gamma, beta, mean, var, momentum, eps, training):
    """The answer's column of one feature, and its two running statistics."""
    values = [Fraction(v) for v in values]
    n, momentum = len(values), Fraction(momentum)
    centre, spread, new_mean, new_var = Fraction(mean), Fraction(var), Fraction(mean), Fraction(var)
    if training:
        centre = sum(values) / n
        # Half the mean squared difference of all pairs is the variance divided by n - 1.
        squares = sum(v * v for v in values) - n * centre * centre
        if n <= 40:
            assert squares * n == sum((a - b) ** 2 for a in values for b in values) / 2
        spread = squares / n
        new_mean += momentum * (centre - new_mean)
        if n > 1:
            new_var += momentum * (squares / (n - 1) - new_var)
    root = decimal(spread + Fraction(eps)).sqrt()
    column = [Decimal(gamma) * decimal(v - centre) / root + Decimal(beta) for v in values]
    if training:
        assert abs(sum(column) / n - Decimal(beta)) < Decimal("1e-25"), "the mean of the answer is beta"
    return [float(v) for v in column], float(new_mean), float(new_var)


def emit(name, x, gamma=None, beta=None, mean=None, var=None, momentum=0.1, eps=1e-5, training=True):
    n, c = len(x), len(x[0])
    x = [[float(v) for v in row] for row in x]
    gamma, beta, mean, var = ([float(v) for v in values or [default] * c]
                              for values, default in ((gamma, 1), (beta, 0), (mean, 0), (var, 1)))
    assert 1 <= n <= 256 and 1 <= c <= 64 and 0 <= momentum <= 1 and 1e-8 <= eps <= 1 and min(var) >= 0
    assert all(len(row) == c for row in x) and len(gamma) == len(beta) == len(mean) == len(var) == c
    results = [feature([row[f] for row in x], gamma[f], beta[f], mean[f], var[f], momentum, eps, training) for f in range(c)]
    answer = [[list(row) for row in zip(*(r[0] for r in results))], [r[1] for r in results], [r[2] for r in results]]
    for suffix, values in (("in", (x, gamma, beta, mean, var, momentum, eps, training)), ("ans", (answer,))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, *shape, low=-3, high=3):
    if len(shape) == 1:
        return [round(rng.uniform(low, high), 2) for _ in range(shape[0])]
    return [drawn(rng, *shape[1:], low=low, high=high) for _ in range(shape[0])]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251209)
    own = dict(gamma=[1, -2, 0.5], beta=[3, 0, -1], mean=[0.5, 2, -1], var=[1, 4, 0.25])
    emit("01-one-example-training", [[2, -1, 4]], **own)
    emit("02-one-example-inference", [[2, -1, 4]], **own, training=False)
    emit("03-two-examples", [[1, 2, 3], [2, 2, -3]], **own, momentum=0.5)
    emit("04-constant-feature", [[5, 1, 2], [5, 2, 0], [5, 4, 4]], **own)
    emit("05-eps-inside", drawn(rng, 6, 3, low=-0.1, high=0.1), **own, eps=0.01)
    emit("06-momentum-0", drawn(rng, 5, 3), **own, momentum=0.0)
    emit("07-momentum-1", drawn(rng, 5, 3), **own, momentum=1.0)
    emit("08-unbiased-running-variance", drawn(rng, 3, 3), **own, momentum=0.75)
    emit("09-inference-by-running", drawn(rng, 7, 3, low=2, high=8), **own, training=False)
    emit("10-inference-no-variance", drawn(rng, 4, 2), var=[0, 0], mean=[1, -1], eps=0.5, training=False)
    emit("11-square", drawn(rng, 5, 5), drawn(rng, 5), drawn(rng, 5), drawn(rng, 5), drawn(rng, 5, low=0.5, high=2))
    emit("12-far-from-zero", [[v + 1e6 for v in row] for row in drawn(rng, 20, 3)], mean=[1e6, 1e6 + 1, 1e6 - 1], eps=1e-8)
    emit("13-many-training", drawn(rng, 128, 16), drawn(rng, 16), drawn(rng, 16), drawn(rng, 16), drawn(rng, 16, low=0.5, high=2))
    emit("14-many-inference", drawn(rng, 64, 32), drawn(rng, 32), drawn(rng, 32), drawn(rng, 32),
         drawn(rng, 32, low=0.5, high=2), training=False)


main()
