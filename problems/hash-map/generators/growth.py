"""Inputs of any size, to measure growth with."""


def low_bits(n, rng):
    """The low bits of all keys are equal."""
    calls = [["MyHashMap", []]]
    for i in range(n):
        calls.append(["put", [65536 * i, i]] if i < n // 2 else ["get", [65536 * (i - n // 2)]])
    return calls


def come_and_go(n, rng):
    """Each key is removed before the next one comes."""
    keys = rng.sample(range(-2 * 10**9, 2 * 10**9), n // 3 + 1)
    calls = [[["put", [key, 1]], ["get", [key]], ["remove", [key]]] for key in keys]
    return [["MyHashMap", []]] + [call for three in calls for call in three][:n]
