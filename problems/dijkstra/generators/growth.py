"""Inputs of any sizes, to measure growth with."""


def _path(V, E):
    return [[i, i + 1, 1] for i in range(min(V - 1, E))]


def random(V, E, rng):
    roads = _path(V, E)
    roads += [[rng.randrange(V), rng.randrange(V), rng.randrange(1, 10**9)] for _ in range(E - len(roads))]
    rng.shuffle(roads)
    return [V, roads, 0]


def improving(V, E, rng):
    """The routes to a town that are found later are cheaper, so each road puts it into the heap once more."""
    roads = _path(V, E)
    for _ in range(E - len(roads)):
        i, j = sorted(rng.sample(range(V), 2))
        roads.append([i, j, 3 * (j - i)])
    rng.shuffle(roads)
    return [V, roads, 0]
