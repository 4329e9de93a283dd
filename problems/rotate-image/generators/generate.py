"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_definition(matrix):
    """What stood in row i, column j stands in row j, column n - 1 - i."""
    n = len(matrix)
    answer = [[None] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            answer[j][n - 1 - i] = matrix[i][j]
    return answer


def by_columns(matrix):
    """Each column from the bottom up is a row."""
    return [list(column) for column in zip(*reversed(matrix))]


def emit(name, matrix):
    assert 1 <= len(matrix) <= 200 and all(len(row) == len(matrix) for row in matrix)
    assert all(abs(value) <= 10**9 for row in matrix for value in row)
    answer = by_columns(matrix)
    assert answer == by_definition(matrix)
    for end, value in (("in", matrix), ("ans", answer)):
        (OUT / f"{name}.{end}").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def counted(n):
    return [[i * n + j for j in range(n)] for i in range(n)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261123)
    emit("01-one-value", [[7]])
    emit("02-two-rows", [[0, -1], [5, 6]])
    emit("03-three-rows", counted(3))
    emit("04-four-rows", counted(4))
    emit("05-five-rows-two-rings", counted(5))
    emit("06-symmetric", [[min(i, j) for j in range(6)] for i in range(6)])
    emit("07-equal-under-half-a-turn", [[1, 2, 3], [4, 5, 4], [3, 2, 1]])
    emit("08-equal-rows", [[1, 2, 3, 4]] * 4)
    emit("09-extreme-values", [[10**9, -(10**9)], [-(10**9), 0]])
    emit("10-zeros-and-ones", [[rng.randint(0, 1) for _ in range(9)] for _ in range(9)])
    emit("11-random-50", [[rng.randint(-1000, 1000) for _ in range(50)] for _ in range(50)])
    emit("12-odd-99", [[rng.randint(-99, 99) for _ in range(99)] for _ in range(99)])
    emit("13-random-200", [[rng.randint(-10**9, 10**9) for _ in range(200)] for _ in range(200)])


main()
