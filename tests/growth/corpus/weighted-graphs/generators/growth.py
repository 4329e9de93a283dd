"""Inputs of any sizes, to measure growth with."""


def _path(V):
    """To all of them, so that nothing is out of reach; E further ones come on top."""
    return [[i, i + 1, 1] for i in range(V - 1)]


def random(V, E, rng):
    edges = _path(V)
    edges += [[rng.randrange(V), rng.randrange(V), rng.randrange(1, 10**4)] for _ in range(E)]
    rng.shuffle(edges)
    return [V, edges, 0]


def improving(V, E, rng):
    """Each edge makes the way to its end shorter than those before did, so nothing is settled early."""
    edges = _path(V)
    for _ in range(E):
        i, j = sorted(rng.sample(range(V), 2))
        edges.append([i, j, 3 * (j - i)])
    rng.shuffle(edges)
    return [V, edges, 0]
