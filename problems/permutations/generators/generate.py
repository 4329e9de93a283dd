"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from collections import Counter
from itertools import permutations
from math import factorial, prod
from pathlib import Path

OUT = Path("data/secret")


def by_positions(nums):
    """All orders of the positions, each result once; for short lists."""
    return sorted(map(list, set(permutations(nums))))


def by_successor(nums):
    """From the sorted list on, each arrangement's next one in order."""
    row = sorted(nums)
    answer = [row[:]]
    while True:
        i = next((i for i in range(len(row) - 2, -1, -1) if row[i] < row[i + 1]), None)
        if i is None:
            return answer
        j = max(j for j in range(i + 1, len(row)) if row[j] > row[i])
        row[i], row[j] = row[j], row[i]
        row[i + 1:] = row[:i:-1]
        answer.append(row[:])


def emit(name, nums):
    assert len(nums) <= 11 and all(abs(v) <= 10**9 for v in nums)
    answer = by_successor(nums)
    assert len(answer) == factorial(len(nums)) // prod(map(factorial, Counter(nums).values())) <= 5040
    if len(nums) <= 8:
        assert answer == by_positions(nums)
    for suffix, value in (("in", nums), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def shuffled(rng, nums):
    rng.shuffle(nums)
    return nums


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250923)
    emit("01-empty", [])
    emit("02-single", [0])
    emit("03-all-equal", [4, 4, 4, 4])
    emit("04-all-different", [3, 1, 4, 2])
    emit("05-equal-ones-apart", [2, 1, 2, 1])
    emit("06-same-as-text", [1, 11, 1, 11, 111])
    emit("07-opposite-signs", [-1, 1, 0, -1])
    emit("08-extreme-values", [10**9, -(10**9), 10**9])
    emit("09-falling", [6, 5, 4, 3, 2, 1])
    emit("10-different-7", shuffled(rng, list(range(-3, 4))))
    emit("11-three-kinds-of-9", shuffled(rng, [1] * 3 + [2] * 3 + [3] * 3))
    emit("12-two-kinds-of-11", shuffled(rng, [5] * 6 + [8] * 5))
    emit("13-nearly-all-equal-11", [0] * 10 + [1])


main()
