"""Inputs of any sizes, to measure growth with."""


def _path(V, E):
    return [[i, i + 1, 1] for i in range(min(V - 1, E))]


def random(V, E, rng):
    edges = _path(V, E)
    edges += [[rng.randrange(V), rng.randrange(V), rng.randrange(1, 10**4)] for _ in range(E - len(edges))]
    rng.shuffle(edges)
    return [V, edges, 0]


def improving(V, E, rng):
    """Each edge makes the way to its end shorter than those before did, so nothing is settled early."""
    edges = _path(V, E)
    for _ in range(E - len(edges)):
        i, j = sorted(rng.sample(range(V), 2))
        edges.append([i, j, 3 * (j - i)])
    rng.shuffle(edges)
    return [V, edges, 0]
