"""Inputs of any size, to measure growth with."""


def oldest(n, rng):
    """A cache of n / 4 keys that is filled, then asked for the key that was used longest ago, again and again."""
    size = max(1, n // 4)
    calls = [["LRUCache", [size]]] + [["put", [key, key]] for key in range(size)]
    return calls + [["get", [i % size]] for i in range(n - size)]
