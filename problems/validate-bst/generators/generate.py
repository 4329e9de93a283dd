"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
LEAST, MOST = -(2**31), 2**31 - 1


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

    def insert(self, value):
        """Where a search tree has its place; equal values go right."""
        at = 0
        while self.child[at][value >= self.val[at]] is not None:
            at = self.child[at][value >= self.val[at]]
        return self.add(value, at, value >= self.val[at])

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

    def in_order(self):
        stack, at = [], 0 if self.val else None
        while stack or at is not None:
            while at is not None:
                stack.append(at)
                at = self.child[at][0]
            at = stack.pop()
            yield self.val[at]
            at = self.child[at][1]

    def fits(self, at=0):
        """The definition, word for word: (right so far, values below and here); for small trees."""
        if at is None or not self.val:
            return True, []
        left, right = (self.fits(c) for c in self.child[at])
        here = all(v < self.val[at] for v in left[1]) and all(v > self.val[at] for v in right[1])
        return left[0] and right[0] and here, left[1] + [self.val[at]] + right[1]


def emit(name, tree, expected):
    values = list(tree.in_order())
    assert len(values) == len(tree.val) <= 50_000 and all(LEAST <= v <= MOST for v in values)
    answer = all(a < b for a, b in zip(values, values[1:]))
    assert answer == expected
    if len(values) <= 300:
        assert answer == tree.fits()[0]
    (OUT / f"{name}.in").write_text(json.dumps(tree.written(), separators=(",", ":")) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer) + "\n")


def tree_of(*nodes):
    """Nodes as (value, parent, side); the parent's number, None for the root."""
    tree = Tree()
    for node in nodes:
        tree.add(*node)
    return tree


def inserted(values):
    tree = tree_of((values[0], None, 0))
    for v in values[1:]:
        tree.insert(v)
    return tree


def zigzag(n):
    """Takes the values from both ends in turn, so that the path turns at every node."""
    values, low, high = [], 0, n - 1
    for i in range(n):
        values.append(low if i % 2 == 0 else high)
        low, high = (low + 1, high) if i % 2 == 0 else (low, high - 1)
    tree, at = Tree(), None
    for i, v in enumerate(values):
        at = tree.add(v, at, i % 2)
    return tree


def chain(n, side, last):
    tree, at = Tree(), None
    for i in range(n):
        v = last if i == n - 1 else (i if side else -i)
        at = tree.add(v, at, side)
    return tree


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250919)
    emit("01-empty", Tree(), True)
    emit("02-single", tree_of((7, None, 0)), True)
    emit("03-equal-left", tree_of((4, None, 0), (4, 0, 0)), False)
    emit("04-equal-right", tree_of((4, None, 0), (4, 0, 1)), False)
    emit("05-children-swapped", tree_of((4, None, 0), (6, 0, 0), (2, 0, 1)), False)
    emit("06-grandchild-too-small", tree_of((10, None, 0), (5, 0, 0), (20, 0, 1), (8, 2, 0), (30, 2, 1)), False)
    emit("07-deep-left-too-great",
         tree_of((50, None, 0), (20, 0, 0), (80, 0, 1), (10, 1, 0), (30, 1, 1), (40, 4, 1), (55, 5, 1)), False)
    emit("08-smallest-values", tree_of((LEAST + 1, None, 0), (LEAST, 0, 0)), True)
    emit("09-greatest-values", tree_of((MOST - 1, None, 0), (MOST, 0, 1)), True)
    emit("10-one-extreme-value", tree_of((LEAST, None, 0), (MOST, 0, 1)), True)
    emit("11-extreme-value-twice", tree_of((0, None, 0), (LEAST, 0, 0), (LEAST, 1, 0)), False)
    emit("12-zero-as-bound", tree_of((0, None, 0), (-5, 0, 0), (5, 0, 1), (3, 1, 1)), False)
    emit("13-negative", inserted([-40, -60, -20, -70, -50, -30, -10]), True)
    emit("14-equal-far-away", inserted([50, 20, 80, 10, 30, 60, 90, 50]), False)
    emit("15-random-300", inserted(rng.sample(range(-10_000, 10_000), 300)), True)
    emit("16-random-5000", inserted(rng.sample(range(LEAST, MOST), 5000)), True)
    # The greatest leaf on the root's left becomes too great for that side, and for that side only.
    tree = inserted(rng.sample(range(1_000_000), 5000))
    leaf = max(range(5000), key=lambda i: (tree.child[i] == [None, None], tree.val[i] < tree.val[0], tree.val[i]))
    tree.val[leaf] = tree.val[0] + 1
    emit("17-one-wrong-of-5000", tree, False)
    emit("18-deep-left-40000", chain(40_000, 0, -39_999), True)
    emit("19-deep-right-last-wrong", chain(15_000, 1, 7_500), False)
    emit("20-deep-zigzag-10000", zigzag(10_000), True)


main()
