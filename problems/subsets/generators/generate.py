"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from itertools import combinations
from pathlib import Path

OUT = Path("data/secret")


def by_numbers(nums):
    """Bit i of a number from 0 to 2^n - 1 says whether element i belongs to the subset."""
    n = len(nums)
    return [[nums[i] for i in range(n) if bits >> i & 1] for bits in range(2**n)]


def by_size(nums):
    return [list(chosen) for size in range(len(nums) + 1) for chosen in combinations(nums, size)]


def emit(name, nums):
    assert len(nums) <= 14 and len(set(nums)) == len(nums) and all(abs(v) <= 10**9 for v in nums)
    answer = by_numbers(nums)
    assert sorted(answer) == sorted(by_size(nums))
    for suffix, value in (("in", nums), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250922)
    emit("01-empty", [])
    emit("02-zero-only", [0])
    emit("03-two", [7, 3])
    emit("04-sums-collide", [1, 2, 3, -3])
    emit("05-falling", [5, 4, 3, 2, 1])
    emit("06-digits-collide", [1, 11, 111, 2])
    emit("07-extreme-values", [10**9, -(10**9), 0, 1])
    emit("08-opposite-signs", [-2, 2, -5, 5, 0])
    emit("09-random-8", rng.sample(range(-99, 100), 8))
    emit("10-random-11", rng.sample(range(-9, 10), 11))
    emit("11-random-14", rng.sample(range(20), 14))


main()
