"""Writes every case of data/secret. Run in the package folder.

The reference takes the definition literally, split by split, in exact fractions, and refuses cases in which rounding
could decide. For large cases it works on sums per bin, checked against the literal one on the small cases.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

OUT = Path("data/secret")
NONE = (-1, -1, False, Fraction(0))


def splits_by_rows(bins, g, h):
    """(feature, bin, default_left, rows left, G_L, H_L) of every split, each computed from the rows."""
    for f in range(len(bins[0])):
        column = [row[f] for row in bins]
        for b in range(max(column) + 1):
            for default_left in (True, False):
                left = [i for i, v in enumerate(column) if (default_left if v == -1 else v <= b)]
                yield f, b, default_left, len(left), sum(g[i] for i in left), sum(h[i] for i in left)


def splits_by_sums(bins, g, h):
    for f in range(len(bins[0])):
        column = [row[f] for row in bins]
        rows, gs, hs = ([0] * (max(column) + 2) for _ in range(3))
        for v, a, b in zip(column, g, h):
            rows[v] += 1
            gs[v] += a
            hs[v] += b
        n, G, H = 0, 0, 0
        for b in range(max(column) + 1):
            n, G, H = n + rows[b], G + gs[b], H + hs[b]
            yield f, b, True, n + rows[-1], G + gs[-1], H + hs[-1]
            yield f, b, False, n, G, H


def best(splits, n, G, H, reg_lambda, gamma, min_child):
    found = [(Fraction(0), None, NONE)]
    for f, b, default_left, rows, left_g, left_h in splits:
        right_g, right_h = G - left_g, H - left_h
        if not (0 < rows < n and left_h >= min_child and right_h >= min_child):
            continue
        assert left_h + reg_lambda > 0 and right_h + reg_lambda > 0
        gain = (left_g**2 / (left_h + reg_lambda) + right_g**2 / (right_h + reg_lambda) - G**2 / (H + reg_lambda)) / 2 - gamma
        found.append((gain, (rows, left_g, left_h), (f, b, default_left, gain)))
    gain, sums, split = max(found, key=lambda entry: entry[0])
    for other, other_sums, _ in found:
        assert other_sums == sums or gain - other > Fraction(1, 10**8) * (1 + gain), "rounding could decide"
    assert all(abs(other) > Fraction(1, 10**9) for other, s, _ in found if s) or gain > 1
    return split


def emit(name, bins, g, h, reg_lambda=1.0, gamma=0.0, min_child=0.0, none=False):
    g, h = [float(v) for v in g], [float(v) for v in h]
    n, F = len(bins), len(bins[0])
    assert 1 <= n <= 5000 and 1 <= F <= 20 and n * F <= 60_000 and len(g) == len(h) == n
    assert all(len(row) == F and all(-1 <= v <= 2000 for v in row) for row in bins) and min(h) >= 0
    numbers = [Fraction(v) for v in g + h + [reg_lambda, gamma, min_child]]
    assert all(v.denominator <= 1024 and abs(v) <= 1000 for v in numbers)
    exact_g, exact_h = numbers[:n], numbers[n:2 * n]
    settings = (n, sum(exact_g), sum(exact_h), *numbers[2 * n:])
    answer = best(splits_by_sums(bins, exact_g, exact_h), *settings)
    if n <= 100:
        assert answer == best(splits_by_rows(bins, exact_g, exact_h), *settings)
    assert none == (answer == NONE)
    f, b, default_left, gain = answer
    for suffix, values in (("in", (bins, g, h, float(reg_lambda), float(gamma), float(min_child))),
                           ("ans", ([f, b, default_left, float(gain)],))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")
    return answer


def column(values):
    return [[v] for v in values]


def drawn(rng, n, F, count, missing, signal):
    bins = [[-1 if rng.random() < missing else rng.randrange(count) for _ in range(F)] for _ in range(n)]
    g = [(rng.randint(-32, 32) + (signal if row[F // 2] > count // 3 or row[F // 2] == -1 else 0)) / 32 for row in bins]
    return bins, g, [rng.randint(1, 32) / 32 for _ in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251208)
    one = [1] * 6
    emit("01-one-row", [[3, 0]], [2], [1], none=True)
    emit("02-all-missing", column([-1] * 4), [1, -1, 2, -2], [1] * 4, none=True)
    emit("03-gamma-too-high", column([0, 0, 1, 1]), [-1, -1, 1, 1], [1] * 4, 0, 2.5, none=True)
    assert emit("04-gamma-changes-nothing-else", column([0, 1, 2, 3]), [-3, -2, 1, 3], [1] * 4, 1, 2)[3] < 5
    emit("05-lambda-in-the-parent", column([0, 0, 1, 1]), [3, 2, 1, 0.5], [0.25, 0.25, 0.25, 0.25], 8, 0.0, none=True)
    assert emit("06-missing-goes-right", column([0, 0, 1, 2, -1, -1]), [-2, -3, 2, 3, 4, 2], one)[2] is False
    assert emit("07-missing-goes-left", column([0, 0, 1, 2, -1, -1]), [-2, -3, 2, 3, -4, -2], one)[2] is True
    assert emit("08-values-against-missing", column([0, 2, 1, 2, -1, -1]), [2, 1, 2.5, 1.5, -4, -2], one)[:3] == (0, 2, False)
    assert emit("09-no-missing-means-left", [[0, -1], [1, 0], [2, 0], [2, 1], [1, 1], [0, 0]], [-3, 1, 4, 3, 1.5, -2], one)[2] is True
    assert emit("10-min-child-hessian-not-rows", column([0, 0, 0, 1, 2, 2]), [-4, -4, -4, 1, 3, 4],
                [0.125, 0.125, 0.25, 0.25, 2, 1], 1, 0, 0.75)[1] == 1
    assert emit("11-min-child-on-the-right", column([2, 2, 2, 1, 0, 0]), [-4, -4, -4, 1, 3, 4],
                [0.125, 0.125, 0.25, 0.25, 2, 1], 1, 0, 0.75)[1] == 0
    emit("12-min-child-exactly-reached", column([0, 1, 2]), [-5, 1, 3], [1, 1, 1], 1, 0, 1)
    emit("13-min-child-forbids-all", column([0, 0, 1, 1]), [-4, -4, 4, 4], [1] * 4, 1, 0, 2.5, none=True)
    emit("14-equal-features-and-empty-bins", [[7, 4, 4], [0, 0, 0], [0, 0, 0], [7, 4, 4], [0, 0, 0]], [3, -2, -1, 4, -2.5], [1] * 5)
    emit("15-hessians-differ", column([0, 1, 2, 3, 4, 5]), [1, 1, 1, -1, -1, -1], [0.25, 4, 0.5, 0.125, 2, 8], 0.5)
    emit("16-side-without-rows", column([2, 2, 2]), [3, 4, 5], [0, 0, 0], 1, 0, 0, none=True)
    emit("17-random-missing", *drawn(rng, 100, 5, 12, 0.25, 24), 1, 0.5, 3)
    emit("18-many-bins", *drawn(rng, 3000, 10, 2000, 0.1, 12), 1.5, 0.25, 20)


main()
