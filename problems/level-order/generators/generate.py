"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


class Tree:
    """Nodes by number, 0 is the root; child[i] = [left, right], None for a missing one."""

    def __init__(self):
        self.val, self.child = [], []

    def add(self, value, parent=None, side=0):
        self.val.append(value)
        self.child.append([None, None])
        if parent is not None:
            assert self.child[parent][side] is None
            self.child[parent][side] = len(self.val) - 1
        return len(self.val) - 1

    def written(self):
        if not self.val:
            return []
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

    def levels(self):
        """Depth first, left before right, each value into the list of its depth."""
        result = []
        stack = [(0, 0)] if self.val else []
        while stack:
            node, depth = stack.pop()
            if depth == len(result):
                result.append([])
            result[depth].append(self.val[node])
            for side in (1, 0):
                if self.child[node][side] is not None:
                    stack.append((self.child[node][side], depth + 1))
        return result


def emit(name, tree):
    assert len(tree.val) <= 40_000 and all(abs(v) <= 10**9 for v in tree.val)
    answer = tree.levels()
    assert len(answer) <= 20_000 and sum(map(len, answer)) == len(tree.val)
    for suffix, value in (("in", tree.written()), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def path(values, sides):
    tree, at = Tree(), None
    for i, v in enumerate(values):
        at = tree.add(v, at, sides(i))
    return tree


def perfect(values):
    tree = Tree()
    for i, v in enumerate(values):
        tree.add(v, (i - 1) // 2 if i else None, (i + 1) % 2)
    return tree


def grown(rng, n, low, high):
    """Every new node takes a random free place."""
    tree = Tree()
    free = [(None, 0)]
    for _ in range(n):
        i = rng.randrange(len(free))
        free[i], free[-1] = free[-1], free[i]
        node = tree.add(rng.randint(low, high), *free.pop())
        free += [(node, 0), (node, 1)]
    return tree


def broom(rng, handle, n):
    """A long path with a bushy tree at its end and a short branch at its start."""
    tree = path([rng.randint(-99, 99) for _ in range(handle)], lambda i: 1)
    at = tree.add(7, 0, 0)
    tree.add(-7, at, 1)
    free = [(handle - 1, 0), (handle - 1, 1)]
    while len(tree.val) < n:
        parent, side = free.pop(rng.randrange(len(free)))
        node = tree.add(rng.randint(-99, 99), parent, side)
        free += [(node, 0), (node, 1)]
    return tree


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250908)
    emit("01-single", path([-6], lambda i: 0))
    emit("02-only-left", path([1, 2, 3, 4], lambda i: 0))
    emit("03-only-right", path([1, 2, 3, 4], lambda i: 1))
    emit("04-zeros", perfect([0, 0, 1, 0, 0, 2, 0]))
    emit("05-equal-values", perfect([4] * 15))
    emit("06-extreme-values", perfect([10**9, -(10**9), 10**9, 0, -1, 1, -(10**9)]))
    inner = Tree()
    for value, parent, side in ((1, None, 0), (2, 0, 0), (3, 0, 1), (4, 1, 1), (5, 2, 0), (6, 3, 0), (7, 4, 1), (8, 6, 1)):
        inner.add(value, parent, side)
    emit("07-inner-children", inner)
    emit("08-zigzag-path", path(list(range(-20, 20)), lambda i: i % 2))
    emit("09-random-100", grown(rng, 100, -50, 50))
    emit("10-random-3000", grown(rng, 3000, -(10**9), 10**9))
    emit("11-perfect-32767", perfect([rng.randint(-999, 999) for _ in range(32_767)]))
    emit("12-broom", broom(rng, 3000, 20_000))
    emit("13-deep-left-20000", path([rng.randint(-999, 999) for _ in range(20_000)], lambda i: 0))
    sides = [rng.randrange(2) for _ in range(20_000)]
    emit("14-deep-random-20000", path([rng.randint(-999, 999) for _ in range(20_000)], sides.__getitem__))


main()
