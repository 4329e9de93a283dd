"""Inputs of any size, to measure growth with."""


def tree(parents):
    nodes = [Node(i) for i in range(len(parents) + 1)]
    for node in nodes:
        node.children = []
    for i, parent in enumerate(parents):
        nodes[parent].children.append(nodes[i + 1])
    return [nodes[0]]


def path(n, rng):
    return tree(list(range(n - 1)))


def star(n, rng):
    return tree([0] * (n - 1))


def random(n, rng):
    return tree([rng.randrange(i + 1) for i in range(n - 1)])
