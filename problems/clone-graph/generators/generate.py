"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def emit(name, neighbours):
    size = len(neighbours)
    edges = {(a, b) for a, row in enumerate(neighbours, 1) for b in row}
    assert size <= 20_000 and len(edges) == sum(map(len, neighbours)) <= 100_000
    assert all((b, a) in edges and a != b and 1 <= b <= size for a, b in edges)
    text = json.dumps(neighbours, separators=(",", ":")) + "\n"
    for suffix in ("in", "ans"):
        (OUT / f"{name}.{suffix}").write_text(text)


def graph(size, edges, rng=None):
    """Each node's neighbours, ascending, or shuffled by rng."""
    neighbours = [[] for _ in range(size)]
    for a, b in sorted({(min(e), max(e)) for e in edges if e[0] != e[1]}):
        neighbours[a - 1].append(b)
        neighbours[b - 1].append(a)
    for row in neighbours:
        row.sort()
        if rng:
            rng.shuffle(row)
    return neighbours


def grown(rng, size, extra):
    """A random tree, numbered at random, and some more edges."""
    names = [1] + rng.sample(range(2, size + 1), size - 1)
    edges = [(names[i], names[rng.randrange(i)]) for i in range(1, size)]
    edges += [tuple(rng.sample(range(1, size + 1), 2)) for _ in range(extra)]
    return graph(size, edges, rng)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251102)
    emit("01-empty", [])
    emit("02-one-edge", graph(2, [(1, 2)]))
    emit("03-triangle", graph(3, [(1, 2), (2, 3), (1, 3)]))
    emit("04-star", graph(9, [(1, i) for i in range(2, 10)]))
    emit("05-node-1-is-a-leaf", graph(9, [(5, i) for i in range(1, 10)]))
    emit("06-neighbours-in-no-order", [[3, 2, 4], [4, 1], [4, 1], [2, 3, 1]])
    emit("07-complete-12", graph(12, [(i, j) for i in range(1, 13) for j in range(1, i)]))
    emit("08-random-200", grown(rng, 200, 100))
    emit("09-ladder-of-diamonds", graph(3 * 30 + 1, [(3 * i + a, 3 * i + b) for i in range(30) for a, b in ((1, 2), (1, 3), (2, 4), (3, 4))]))
    emit("10-random-10000", grown(rng, 10_000, 30_000))
    emit("11-ring-20000", graph(20_000, [(i, i % 20_000 + 1) for i in range(1, 20_001)]))
    emit("12-hub-20000", graph(20_000, [(1, i) for i in range(2, 20_001)] + [(i, i + 1) for i in range(2, 20_000)]))


main()
