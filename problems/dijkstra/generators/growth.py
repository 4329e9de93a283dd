"""Inputs of any sizes, to measure growth with."""


def _path(V):
    """To all of them, so that nothing is out of reach; E further ones come on top."""
    return [[i, i + 1, 1] for i in range(V - 1)]


def random(V, E, rng):
    roads = _path(V)
    roads += [[rng.randrange(V), rng.randrange(V), rng.randrange(1, 10**9)] for _ in range(E)]
    rng.shuffle(roads)
    return [V, roads, 0]


def improving(V, E, rng):
    """The routes to a town that are found later are cheaper, so each road puts it into the heap once more."""
    roads = _path(V)
    for _ in range(E):
        i, j = sorted(rng.sample(range(V), 2))
        roads.append([i, j, 3 * (j - i)])
    rng.shuffle(roads)
    return [V, roads, 0]
