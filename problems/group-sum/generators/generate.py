"""Writes every case of data/secret. Run in the package folder; needs numpy, to write .npz files.

Values are multiples of 1/64, so that sums are exact in whatever order. The large case repeats itself, so that its million
values are a small file.
"""
import json
import random
from fractions import Fraction
from pathlib import Path

import numpy

OUT = Path("data/secret")


def checked(values, groups, k):
    assert len(values) == len(groups) <= 1_000_000 and 1 <= k <= 2000 and all(0 <= group < k for group in groups)
    sums = [Fraction(0)] * k
    for value, group in zip(values, groups):
        sums[group] += Fraction(value)
    answer = [float(total) for total in sums]
    assert answer == sums, "inexact sums"
    return answer


def emit(name, values, groups, k):
    values = [float(v) for v in values]
    for suffix, lines in (("in", (values, groups, k)), ("ans", (checked(values, groups, k),))):
        text = [json.dumps(line, separators=(",", ":")) for line in lines]
        (OUT / f"{name}.{suffix}").write_text("\n".join(text) + "\n")


def emit_arrays(name, values, groups, k, repeated=1, **scale):
    answer = [repeated * total for total in checked(values, groups, k)]
    arrays = {"values": numpy.tile(values, repeated), "groups": numpy.tile(groups, repeated), "k": numpy.array(k)}
    numpy.savez_compressed(OUT / f"{name}.in.npz", **arrays)
    numpy.savez_compressed(OUT / f"{name}.ans.npz", answer=numpy.array(answer), **scale)


def drawn(rng, count, k, reach=8):
    return [rng.randint(-64 * reach, 64 * reach) / 64 for _ in range(count)], [rng.randrange(k) for _ in range(count)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20260312)
    emit("01-no-values", [], [], 3)
    emit("02-one-value", [-2.5], [1], 3)
    emit("03-one-group", [1, 2, 4, 8], [0, 0, 0, 0], 1)
    emit("04-last-groups-empty", [3, 5, 7], [0, 1, 1], 6)
    emit("05-first-groups-empty", [3, 5, 7], [4, 3, 4], 5)
    emit("06-each-group-once", [0.5, 1.5, 2.5, 3.5], [2, 0, 3, 1], 4)
    emit("07-in-runs", [1, 2, 3, 4, 5, 6], [0, 0, 1, 1, 1, 2], 3)
    emit("08-mixed", *drawn(rng, 60, 7), 7)
    emit("09-sums-of-zero", [4, -4, 2.5, 1, -2.5, 0], [1, 1, 0, 2, 0, 3], 5)
    emit("10-more-groups-than-values", *drawn(rng, 5, 40), 40)
    # The sum of group 0 hides all others from whoever adds up across groups.
    huge, small = [2.0**70, 2.0**71], drawn(rng, 30, 4)
    groups = [0, 0] + [group + 1 for group in small[1]]
    emit_arrays("11-one-huge-group", huge + small[0], groups, 5, scale=numpy.array(8.0))
    emit_arrays("12-large", *drawn(rng, 2000, 1500), 1500, repeated=500)


main()
