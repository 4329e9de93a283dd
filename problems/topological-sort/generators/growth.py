"""Inputs of any size, to measure growth with."""


def chain(n, rng):
    """One order only, told backwards."""
    order = list(range(n))
    rng.shuffle(order)
    return [n, [[a, b] for a, b in zip(order, order[1:])][::-1]]


def free(n, rng):
    """Each task needs two earlier ones."""
    return [n, [[rng.randrange(task), task] for task in range(1, n) for _ in range(2)]]
