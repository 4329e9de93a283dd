"""Inputs of any size, to measure growth with."""


def full(n, rng):
    """A cache of n / 4 entries that is filled, then asked, and gets new keys; nothing expires."""
    size = max(1, n // 4)
    calls = [["FeatureCache", [size, 10**9]]] + [["put", [f"k{i}", 0.5, i]] for i in range(size)]
    for i in range(size, n):
        calls.append([["get", [f"k{i % size}", i]], ["put", [f"k{i}", 1.5, i]], ["size", [i]]][i % 3])
    return calls


def expiring(n, rng):
    """Entries live for n / 4 ticks; the cache has room for all."""
    calls = [["FeatureCache", [n, max(1, n // 4)]]]
    for i in range(n):
        calls.append(["put", [f"k{i}", 0.5, i]] if i % 3 else ["get", [f"k{i // 2}", i]])
    return calls
