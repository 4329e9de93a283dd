"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_table(coins, amount):
    best = [0] + [None] * amount
    for total in range(1, amount + 1):
        reached = [best[total - c] for c in coins if c <= total and best[total - c] is not None]
        best[total] = min(reached) + 1 if reached else None
    return -1 if best[amount] is None else best[amount]


def by_sets(coins, amount):
    """The sums of 0 coins, of 1 coin, and so on; for small amounts."""
    sums, seen, count = {0}, {0}, 0
    while sums:
        if amount in sums:
            return count
        sums = {s + c for s in sums for c in coins if s + c <= amount} - seen
        seen |= sums
        count += 1
    return -1


def emit(name, coins, amount):
    assert 1 <= len(coins) <= 16 and all(1 <= c < 2**31 for c in coins) and 0 <= amount <= 50_000
    answer = by_table(coins, amount)
    if amount <= 2000:
        assert answer == by_sets(coins, amount)
    (OUT / f"{name}.in").write_text(json.dumps(coins) + f"\n{amount}\n")
    (OUT / f"{name}.ans").write_text(f"{answer}\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250914)
    emit("01-amount-zero", [3, 5], 0)
    emit("02-one-coin-fits", [9], 9)
    emit("03-one-coin-does-not", [9], 10)
    emit("04-coin-above-amount", [50, 30], 20)
    emit("05-largest-coin", [2147483647, 2, 2147483646], 1001)
    emit("06-largest-coin-helps", [2147483647, 3, 1], 8)
    emit("07-greedy-takes-more", [1, 15, 25], 30)
    emit("08-greedy-gets-stuck", [8, 5], 15)
    emit("09-many-of-one", [7], 49_994)
    emit("10-unsorted-and-repeated", [5, 2, 11, 5, 2], 33)
    emit("11-sum-of-each-once", [2, 3, 6], 11)
    emit("12-each-once-is-not-enough", [4, 9, 13], 37)
    emit("13-even-coins-odd-amount", [2 * rng.randint(1, 900) for _ in range(16)], 49_999)
    emit("14-ones", [1], 50_000)
    emit("15-random-2000", sorted(rng.sample(range(20, 300), 8)), 1987)
    emit("16-random-50000", rng.sample(range(100, 1500), 16), 50_000)
    emit("17-small-coins-50000", [1, 2, 5, 10, 20, 50, 3, 7, 11, 13, 17, 19, 23, 29, 31, 37], 49_983)


main()
