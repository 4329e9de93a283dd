"""Inputs of any sizes, to measure growth with."""


def _entries(order, E, rng):
    """Of each two tasks the one that comes first in the order, before the other."""
    places = (sorted(rng.sample(range(len(order)), 2)) for _ in range(E))
    return [[order[a], order[b]] for a, b in places]


def chain(V, E, rng):
    """One order only, told backwards; E further entries come on top."""
    order = list(range(V))
    rng.shuffle(order)
    return [V, [[a, b] for a, b in zip(order, order[1:])][::-1] + _entries(order, E, rng)]


def free(V, E, rng):
    """Each task may need any of the earlier ones."""
    return [V, _entries(range(V), E, rng)]
