"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from collections import Counter
from pathlib import Path

OUT = Path("data/secret")


def pairs_with_sum(nums, target):
    """How many pairs of positions add up to target."""
    count = Counter(nums)
    twice = sum(k * (count[target - v] - (v * 2 == target)) for v, k in count.items() if target - v in count)
    return twice // 2


def reference(nums, target):
    assert pairs_with_sum(nums, target) == 1
    if len(nums) <= 2000:
        for i in range(len(nums)):
            for j in range(i + 1, len(nums)):
                if nums[i] + nums[j] == target:
                    return [i, j]
    present = set(nums)
    found = [i for i, v in enumerate(nums) if target - v in present and target - v != v]
    if not found:
        found = [i for i, v in enumerate(nums) if 2 * v == target]
    assert len(found) == 2 and sum(nums[i] for i in found) == target
    return found


def emit(name, nums, target):
    assert 2 <= len(nums) <= 200_000 and max(map(abs, nums)) <= 10**9
    lines = [json.dumps(v, separators=(",", ":")) for v in (nums, target)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(reference(nums, target)) + "\n")


def plant(rng, n, low, high, step=1):
    """Random values and a target that exactly one pair of them reaches."""
    while True:
        nums = [rng.randrange(low, high + 1, step) for _ in range(n)]
        i, j = rng.sample(range(n), 2)
        if pairs_with_sum(nums, nums[i] + nums[j]) == 1:
            return nums, nums[i] + nums[j]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250901)
    emit("01-two-elements", [10**9, -(10**9)], 0)
    emit("02-half-occurs-once", [5, 1, 8, 14, 2, 30], 10)
    emit("03-equal-values", [9, 7, 1, 20, 7, 4], 14)
    emit("04-two-zeros", [0, 4, 3, -9, 0], 0)
    emit("05-all-negative", [-11, -3, -20, -6, -1, -50], -26)
    emit("06-ends", [17, 2, 5, 9, 11, 26], 43)
    emit("07-largest-sum", [10**9, 3, -(10**9), 10**9, 10**9 - 1], 2 * 10**9)
    emit("08-smallest-sum", [1, -(10**9), 0, 10**9, -(10**9)], -2 * 10**9)
    emit("09-mixed-signs", [40, -7, 13, 2, 60, -55, 31], 5)
    emit("10-random-300", *plant(rng, 300, -(10**5), 10**5))
    emit("11-random-2000", *plant(rng, 2000, -(10**9), 10**9))
    # One value many times, the pair somewhere inside.
    nums = [7] * 30_000
    nums[11_111], nums[23_456] = -5, 100
    emit("12-one-value", nums, 95)
    emit("13-random-30000", *plant(rng, 30_000, -(10**9), 10**9))
    # Even values, one odd value, and the pair at the very end: a scan over the pairs sees all of them.
    nums = [rng.randrange(-98, 999, 2) for _ in range(199_998)]
    emit("14-late-pair-200000", nums + [1000, 333], 1333)


main()
