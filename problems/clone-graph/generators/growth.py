"""Inputs of any size, to measure growth with."""


def linked(n, edges):
    nodes = [Node(i + 1) for i in range(n)]
    for a, b in edges:
        nodes[a].neighbors.append(nodes[b])
        nodes[b].neighbors.append(nodes[a])
    return [nodes[0]]


def path(n, rng):
    return linked(n, [(i, i + 1) for i in range(n - 1)])


def random(n, rng):
    """A random tree, and as many edges again."""
    edges = {(rng.randrange(i), i) for i in range(1, n)}
    edges |= {tuple(sorted(rng.sample(range(n), 2))) for _ in range(n)}
    return linked(n, sorted(edges))
