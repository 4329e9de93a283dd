"""Writes every case of data/secret. Run in the package folder."""
import random
from pathlib import Path

OUT = Path("data/secret")


def reference(a, questions):
    """Sums of blocks of 256 numbers, and single numbers at both ends of a range."""
    size = 256
    blocks = [sum(a[i:i + size]) for i in range(0, len(a), size)]
    sums_of_blocks = {}
    answers = []
    for l, r in questions:
        first, last = -(-(l - 1) // size), r // size
        if first >= last:
            answers.append(sum(a[l - 1:r]))
            continue
        if (first, last) not in sums_of_blocks:
            sums_of_blocks[first, last] = sum(blocks[first:last])
        answers.append(sum(a[l - 1:first * size]) + sums_of_blocks[first, last] + sum(a[last * size:r]))
    return answers


def emit(name, a, questions):
    assert 1 <= len(a) <= 100_000 and 1 <= len(questions) <= 100_000
    assert max(map(abs, a)) <= 10**9 and all(1 <= l <= r <= len(a) for l, r in questions)
    lines = [f"{len(a)} {len(questions)}", " ".join(map(str, a))] + [f"{l} {r}" for l, r in questions]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    answers = reference(a, questions)
    if len(questions) <= 2000:
        assert answers == [sum(a[l - 1:r]) for l, r in questions]
    (OUT / f"{name}.ans").write_text("\n".join(map(str, answers)) + "\n")


def ranges(rng, n, q):
    return [sorted((rng.randint(1, n), rng.randint(1, n))) for _ in range(q)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250909)
    emit("01-one-number", [1_000_000_000], [(1, 1), (1, 1)])
    emit("02-single-positions", [3, -1, 4, -1, 5], [(5, 5), (4, 4), (3, 3), (2, 2), (1, 1)])
    emit("03-sum-zero", [5, -5, 0, 7, -7, 1], [(1, 2), (1, 5), (3, 3), (2, 4), (6, 6)])
    emit("04-just-beyond-31-bits", [10**9, 10**9, 147_483_647, 1, -1], [(1, 3), (1, 4), (1, 5), (2, 4)])
    emit("05-beyond-32-bits", [10**9] * 50, [(1, 50), (1, 5), (7, 13), (46, 50), (1, 2)])
    emit("06-far-below-zero", [-(10**9)] * 40 + [10**9] * 3, [(1, 43), (1, 40), (39, 43), (2, 4), (41, 43)])
    emit("07-last-position", list(range(1, 21)), [(20, 20), (19, 20), (1, 20), (1, 19)])
    a = [rng.randint(-99, 99) for _ in range(40)]
    emit("08-all-ranges", a, [(l, r) for l in range(1, 41) for r in range(l, 41)])
    emit("09-random-1000", [rng.randint(-(10**9), 10**9) for _ in range(1000)], ranges(rng, 1000, 1000))
    emit("10-positive-20000", [rng.randint(10**8, 10**9) for _ in range(20_000)], ranges(rng, 20_000, 15_000))
    wide = [(rng.randint(1, 9), rng.randint(99_900, 99_999)) for _ in range(100_000)]
    emit("11-wide-100000", [rng.randint(0, 9) for _ in range(100_000)], wide)


main()
