"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def quadratic(nums):
    best = []
    for i, v in enumerate(nums):
        best.append(1 + max((best[j] for j in range(i) if nums[j] < v), default=0))
    return max(best, default=0)


def by_rank(nums):
    """A Fenwick tree over the ranks of the values holds the best length that ends below each."""
    rank = {v: r for r, v in enumerate(sorted(set(nums)), 1)}
    tree = [0] * (len(rank) + 1)
    for v in nums:
        r, best = rank[v] - 1, 0
        while r > 0:
            best = max(best, tree[r])
            r -= r & -r
        r = rank[v]
        while r < len(tree):
            tree[r] = max(tree[r], best + 1)
            r += r & -r
    return max(tree)


def emit(name, nums):
    assert len(nums) <= 100_000 and all(abs(v) <= 10**9 for v in nums)
    answer = by_rank(nums)
    if len(nums) <= 2000:
        assert answer == quadratic(nums)
    (OUT / f"{name}.in").write_text(json.dumps(nums, separators=(",", ":")) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250905)
    emit("01-empty", [])
    emit("02-single", [-4])
    emit("03-falling", [9, 7, 4, 1, -2])
    emit("04-rising", [-8, -1, 0, 3, 12, 40])
    emit("05-high-first", [100, 1, 2, 3, 4])
    emit("06-high-in-the-middle", [1, 2, 50, 3, 4, 5, 60, 6])
    emit("07-pairs-of-equals", [1, 1, 2, 2, 3, 3, 2, 4, 4])
    emit("08-two-blocks", [10, 11, 12, 13, 1, 2, 3, 4, 5])
    emit("09-extremes", [10**9, -(10**9), 0, 10**9 - 1, -(10**9), 10**9, 10**9])
    emit("10-zigzag", [v for i in range(100) for v in (i, -i)])
    emit("11-random-500", [rng.randint(-(10**9), 10**9) for _ in range(500)])
    emit("12-few-values-2000", [rng.randint(0, 30) for _ in range(2000)])
    emit("13-random-60000", [rng.randint(-99_999, 99_999) for _ in range(60_000)])
    # Rises on the whole, with noise: the answer is long.
    emit("14-noisy-rise-100000", [2 * i + rng.randint(-300, 300) for i in range(100_000)])
    emit("15-rise-100000", [3 * i - 150_000 for i in range(99_990)] + [0] * 10)


main()
