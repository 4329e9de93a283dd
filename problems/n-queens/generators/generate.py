"""Writes every case of data/secret. Run in the package folder."""
import json
from itertools import permutations
from pathlib import Path

OUT = Path("data/secret")
HOW_MANY = [1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724]  # for n = 0 to 10, as the literature has it


def by_definition(n):
    """Every way with one queen in each row and column; for small boards."""
    def apart(way):
        return all(abs(way[r] - way[s]) != s - r for r in range(n) for s in range(r + 1, n))

    return [list(way) for way in permutations(range(n)) if apart(way)]


def by_rows(n):
    """All ways to fill the rows so far, each with every column that still fits."""
    ways = [[]]
    for r in range(n):
        ways = [way + [c] for way in ways for c in range(n)
                if all(c != d and abs(c - d) != r - s for s, d in enumerate(way))]
    return ways


def emit(name, n):
    answer = by_rows(n)
    assert 1 <= n <= 10 and len(answer) == HOW_MANY[n]
    if n <= 7:
        assert answer == by_definition(n)
    (OUT / f"{name}.in").write_text(f"{n}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    emit("01-one", 1)
    emit("02-no-way-for-three", 3)
    for n in range(5, 11):
        emit(f"{n - 2:02}-{n}-rows", n)


main()
