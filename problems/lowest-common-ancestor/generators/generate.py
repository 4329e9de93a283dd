"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


class Tree:
    """Nodes by number, 0 is the root; child[i] = [left, right], None for a missing one."""

    def __init__(self):
        self.val, self.child, self.parent, self.depth = [], [], [], []

    def add(self, value, parent=None, side=0):
        self.val.append(value)
        self.child.append([None, None])
        self.parent.append(parent)
        self.depth.append(0 if parent is None else self.depth[parent] + 1)
        if parent is not None:
            assert self.child[parent][side] is None
            self.child[parent][side] = len(self.val) - 1
        return len(self.val) - 1

    def written(self):
        out, row = [self.val[0]], [0]
        while row:
            below = []
            for node in row:
                for c in self.child[node]:
                    out.append(None if c is None else self.val[c])
                    if c is not None:
                        below.append(c)
            row = below
        while out[-1] is None:
            out.pop()
        return out

    def ancestors(self, node):
        """From the node up to the root."""
        while node is not None:
            yield node
            node = self.parent[node]


def emit(name, tree, p, q):
    """p and q are node numbers."""
    assert 1 <= len(tree.val) <= 50_000 and max(tree.depth) < 40_000
    assert len(set(tree.val)) == len(tree.val) and all(abs(v) <= 10**9 for v in tree.val)
    above = set(tree.ancestors(p))
    common = [node for node in tree.ancestors(q) if node in above]
    answer = max(common, key=lambda node: tree.depth[node])
    lines = [json.dumps(v, separators=(",", ":")) for v in (tree.written(), tree.val[p], tree.val[q])]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(f"{tree.val[answer]}\n")


def perfect(values):
    tree = Tree()
    for i, v in enumerate(values):
        tree.add(v, (i - 1) // 2 if i else None, (i + 1) % 2)
    return tree


def path(values, side):
    tree, at = Tree(), None
    for i, v in enumerate(values):
        at = tree.add(v, at, side(i))
    return tree


def grown(rng, values):
    """Every new node takes a random free place."""
    tree = Tree()
    free = [(None, 0)]
    for v in values:
        i = rng.randrange(len(free))
        free[i], free[-1] = free[-1], free[i]
        node = tree.add(v, *free.pop())
        free += [(node, 0), (node, 1)]
    return tree


def fork(values, handle, side):
    """A path, and at its end two more nodes that part."""
    tree = path(values[:handle], side)
    return tree, tree.add(values[handle], handle - 1, 0), tree.add(values[handle + 1], handle - 1, 1)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250918)
    emit("01-single", path([5], lambda i: 0), 0, 0)
    emit("02-same-node", perfect([4, 7, -1, 9, 0, 3, 8]), 4, 4)
    emit("03-root-is-one", perfect([4, 7, -1]), 0, 2)
    emit("04-child-first", path([8, 3, 6, 1], lambda i: 1), 3, 1)
    emit("05-siblings", perfect([10, 4, 6, 1, 2, 3, 5]), 5, 6)
    emit("06-zero-and-negative", perfect([-3, 0, -8, -1, 5, 2, -9]), 1, 5)
    emit("07-cousins-in-one-half", perfect(list(range(15, 0, -1))), 8, 10)
    # Here the rule for search trees would stop at the root.
    emit("08-not-a-search-tree", perfect([50, 90, 20, 10, 99, 30, 40]), 3, 4)
    emit("09-ends-of-two-arms", path([2, 1, 5, 4, 9], lambda i: 0), 2, 4)
    emit("10-extreme-values", perfect([0, -(10**9), 10**9, 1, 2, 3, 4]), 1, 2)
    emit("11-random-50", grown(rng, rng.sample(range(-99, 100), 50)), 31, 47)
    tree = grown(rng, rng.sample(range(-(10**9), 10**9), 3000))
    emit("12-random-3000", tree, 2999, 2950)
    emit("13-perfect-32767", perfect(rng.sample(range(-50_000, 50_000), 32_767)), 16_384, 20_000)
    emit("14-deep-left-40000", *fork(rng.sample(range(40_001), 40_001), 39_999, lambda i: 0))
    emit("15-deep-zigzag-30000", *fork(rng.sample(range(-9999, 30_001), 30_002), 30_000, lambda i: i % 2))


main()
