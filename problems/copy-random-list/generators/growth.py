"""Inputs of any size, to measure growth with."""


def linked(n, target):
    nodes = [Node(i) for i in range(n)]
    for i, node in enumerate(nodes):
        node.next = nodes[i + 1] if i + 1 < n else None
        node.random = nodes[target(i)]
    return [nodes[0]]


def anywhere(n, rng):
    return linked(n, lambda i: rng.randrange(n))


def last(n, rng):
    """All random links lead to the end."""
    return linked(n, lambda i: n - 1)
