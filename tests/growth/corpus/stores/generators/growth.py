"""Inputs of any size, to measure growth with."""


def _calls(keys, rng):
    calls = [["Store", []]]
    for i, key in enumerate(keys):
        calls.append(["put", [key, i]])
        if i % 2:
            calls.append(["get", [keys[rng.randrange(i + 1)]]])
        if i % 4 == 3:
            calls.append(["remove", [keys[rng.randrange(i + 1)]]])
    return calls


def random(n, rng):
    return _calls([rng.randrange(10**9) for _ in range(n // 2)], rng)


def ascending(n, rng):
    return _calls(list(range(n // 2)), rng)
