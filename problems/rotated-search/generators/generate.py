"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def emit(name, values, by, targets):
    """`values`, sorted and rotated by so many elements."""
    values = sorted(values)
    assert len(values) <= 60_000 and len(targets) <= 50_000 and len(set(values)) == len(values)
    assert all(abs(v) <= 10**9 for v in values + targets)
    nums = values[by:] + values[:by]
    place = {v: i for i, v in enumerate(nums)}
    answer = [place.get(t, -1) for t in targets]
    if len(nums) * len(targets) <= 10**6:
        assert answer == [nums.index(t) if t in nums else -1 for t in targets]
    lines = [json.dumps(v, separators=(",", ":")) for v in (nums, targets)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250921)
    emit("01-both-empty", [], 0, [])
    emit("02-nothing-to-search", [], 0, [5, 0])
    emit("03-no-targets", [1, 2, 3], 1, [])
    emit("04-one-element", [4], 0, [4, 3, 5, 4])
    emit("05-two-rotated", [1, 6], 1, [1, 6, 0, 3, 7])
    emit("06-not-rotated", range(10, 60, 10), 0, list(range(5, 60, 5)))
    emit("07-last-moved", range(10, 60, 10), 4, list(range(5, 60, 5)))
    emit("08-first-moved", range(10, 60, 10), 1, list(range(5, 60, 5)))
    emit("09-target-at-turn", [1, 3, 5, 7, 9, 11], 3, [5, 7, 1, 11, 6, 12, 0])
    emit("10-zero-and-negative", [-8, -3, 0, 2, 6], 2, [0, -8, -3, 2, 6, -1, 1])
    emit("11-extreme-values", [-(10**9), -1, 1, 10**9], 3, [10**9, -(10**9), 1, -1, 0])
    for k, by in ((12, 1), (13, 32), (14, 63)):
        emit(f"{k}-all-64-by-{by}", range(0, 128, 2), by, list(range(-1, 129)))
    values = rng.sample(range(-(10**9), 10**9), 1000)
    emit("15-random-1000", values, 377, rng.choices(values, k=300) + rng.sample(range(-(10**9), 10**9), 300))
    emit("16-far-behind-60000", range(60_000), 59_000, [rng.randrange(54_000, 59_000) for _ in range(50_000)])


main()
