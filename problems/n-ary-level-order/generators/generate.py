"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def written(values, children):
    """The root, and for each node in level order a null and its children."""
    if not values:
        return []
    out, queue = [values[0]], [0]
    for node in queue:
        out.append(None)
        out += [values[child] for child in children[node]]
        queue += children[node]
    while out[-1] is None:
        out.pop()
    return out


def levels(values, children):
    """Depth first, each value into the list of its depth."""
    result, stack = [], [(0, 0)] if values else []
    while stack:
        node, depth = stack.pop()
        if depth == len(result):
            result.append([])
        result[depth].append(values[node])
        stack += [(child, depth + 1) for child in reversed(children[node])]
    return result


def emit(name, values, parents):
    """parents: of each node but the root, the number of a node before it."""
    assert len(values) <= 50_000 and all(abs(v) <= 10**9 for v in values)
    children = [[] for _ in values]
    for i, parent in enumerate(parents, 1):
        assert parent < i
        children[parent].append(i)
    answer = levels(values, children)
    assert len(answer) <= 10_000 and max(map(len, children), default=0) <= 20_000
    for suffix, value in (("in", written(values, children)), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251104)

    def values(n, most):
        return [rng.randint(-most, most) for _ in range(n)]

    emit("01-empty", [], [])
    emit("02-single", [-6], [])
    emit("03-path", [1, 2, 3, 4, 5], range(4))
    emit("04-star", [0, 1, 2, 3, 4, 5], [0] * 5)
    emit("05-zeros", [0] * 9, [0, 0, 0, 1, 1, 3, 3, 3])
    emit("06-extreme-values", [10**9, -(10**9), 10**9, 0], [0, 0, 1])
    emit("07-children-of-the-last-only", list(range(1, 14)), [0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9])
    emit("08-three-each", list(range(121)), [(i - 1) // 3 for i in range(1, 121)])
    emit("09-random-200", values(200, 50), [rng.randrange(i) for i in range(1, 200)])
    emit("10-random-50000", values(50_000, 10**9), [rng.randrange(i) for i in range(1, 50_000)])
    emit("11-star-20000", values(20_001, 999), [0] * 20_000)
    emit("12-deep-10000", values(10_000, 999), range(9_999))
    comb = [max(0, i - 2) if i % 2 else i - 1 for i in range(1, 19_998)]
    emit("13-comb", values(len(comb) + 1, 999), comb)


main()
