"""Inputs of any size, to measure growth with."""


def long_ranges(n, rng):
    calls = [["NumArray", [[rng.randrange(1000) for _ in range(n)]]]]
    for i in range(n):
        span = [rng.randrange(n // 4), rng.randrange(3 * n // 4, n)]
        calls.append([["update", [rng.randrange(n), i]], ["sumRange", span], ["minRange", span]][i % 3])
    return calls
