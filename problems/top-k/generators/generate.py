"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from collections import Counter
from pathlib import Path

OUT = Path("data/secret")


def by_choosing(nums, k):
    """The best value that is left, k times; for short lists."""
    left, answer = set(nums), []
    for _ in range(k):
        best = max(left, key=lambda v: (nums.count(v), -v))
        answer.append(best)
        left.remove(best)
    return answer


def by_counts(nums, k):
    """Values by count, the highest count first, each count's values in order."""
    of_count = {}
    for value, count in Counter(nums).items():
        of_count.setdefault(count, []).append(value)
    in_order = [v for count in sorted(of_count, reverse=True) for v in sorted(of_count[count])]
    return in_order[:k]


def emit(name, nums, k):
    assert len(nums) <= 100_000 and all(abs(v) <= 10**9 for v in nums) and 0 <= k <= len(set(nums))
    answer = by_counts(nums, k)
    if len(nums) <= 1000:
        assert sorted(answer) == sorted(by_choosing(nums, k))
    lines = [json.dumps(v, separators=(",", ":")) for v in (nums, k)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def shuffled(rng, nums):
    rng.shuffle(nums)
    return nums


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250916)
    emit("01-empty", [], 0)
    emit("02-none-wanted", [3, 3, 1], 0)
    emit("03-one-value", [0, 0, 0], 1)
    emit("04-all-wanted", [7, -1, 7, 3], 3)
    emit("05-all-once", [30, 10, 20, 50, 40], 2)
    emit("06-ties-among-negative", [-5, -3, -5, -3, -9, -9, 1], 2)
    emit("07-tie-found-late", [9, 9, 8, 8, 1, 7, 1], 1)
    emit("08-largest-is-rare", [100, 2, 2, 3, 3, 3], 2)
    emit("09-extreme-values", [10**9, -(10**9), 10**9, -(10**9), 0], 1)
    emit("10-same-absolute-value", [-4, 4, -4, 4, -4, 6, 6], 2)
    emit("11-count-matters-not-run", [1, 1, 1, 2, 3, 2, 3, 2, 3, 2], 1)
    emit("12-counts-as-text", [5] * 10 + [6] * 9 + [8] * 2, 2)
    emit("13-random-300", [rng.randint(-20, 20) for _ in range(300)], 12)
    emit("14-random-1000", [rng.randint(-300, 300) for _ in range(1000)], 100)
    emit("15-skewed-50000", [int(rng.paretovariate(0.7)) % 10**6 - 500 for _ in range(50_000)], 50)
    # Nearly every value twice: the answer is cut in the middle of the ties.
    values = rng.sample(range(-99_999, 100_000), 50_000)
    emit("16-pairs-100000", shuffled(rng, values + values[:49_000] + values[:1000]), 3000)
    # Equal counts above 127: boxed numbers of that size are different objects in Java.
    emit("17-tie-of-large-counts", shuffled(rng, rng.sample(range(-(10**9), 10**9), 6) * 150), 3)


main()
