"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def reference(grid):
    """Joins neighbouring runs of land row by row in a union-find."""
    parent, count, above = [], 0, []

    def find(a):
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        return a

    for row in grid:
        runs, j = [], 0
        while j < len(row):
            if row[j] == 1:
                first = j
                while j < len(row) and row[j] == 1:
                    j += 1
                runs.append((first, j - 1, len(parent)))
                parent.append(len(parent))
                count += 1
            else:
                j += 1
        i = k = 0
        while i < len(runs) and k < len(above):
            if runs[i][0] <= above[k][1] and above[k][0] <= runs[i][1]:
                a, b = find(runs[i][2]), find(above[k][2])
                if a != b:
                    parent[a] = b
                    count -= 1
            if runs[i][1] < above[k][1]:
                i += 1
            else:
                k += 1
        above = runs
    return count


def by_flooding(grid):
    land = {(i, j) for i, row in enumerate(grid) for j, v in enumerate(row) if v}
    count = 0
    while land:
        count += 1
        wet = [land.pop()]
        while wet:
            i, j = wet.pop()
            for cell in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
                if cell in land:
                    land.remove(cell)
                    wet.append(cell)
    return count


def emit(name, grid):
    if grid:
        columns = len(grid[0])
        assert all(len(row) == columns for row in grid)
        assert len(grid) <= 1000 and 1 <= columns <= 1000 and len(grid) * columns <= 160_000
    answer = reference(grid)
    assert answer == by_flooding(grid)
    (OUT / f"{name}.in").write_text(json.dumps(grid, separators=(",", ":")) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer) + "\n")


def picture(text):
    return [[1 if c == "#" else 0 for c in row] for row in text.split()]


def noise(rng, rows, columns, land):
    return [[1 if rng.random() < land else 0 for _ in range(columns)] for _ in range(rows)]


def corridors(rows, columns):
    """One island: columns of land, joined alternately at the bottom and at the top."""
    grid = [[1 if j % 2 == 0 else 0 for j in range(columns)] for _ in range(rows)]
    for j in range(1, columns - 1, 2):
        grid[rows - 1 if j % 4 == 1 else 0][j] = 1
    return grid


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250906)
    emit("01-no-rows", [])
    emit("02-one-land-cell", [[1]])
    emit("03-all-water", [[0, 0, 0], [0, 0, 0]])
    emit("04-single-column", [[1], [1], [0], [1], [0], [0], [1]])
    emit("05-diagonal", picture("#... .#.. ..#. ...#"))
    emit("06-borders-do-not-wrap", picture("#..# .... .##. .... #..#"))
    emit("07-u-shape", picture("#...# #...# #...# #####"))
    emit("08-goes-left-and-up", picture("....# .##.# .#..# .#### ....."))
    emit("09-ring-in-ring", picture("####### #.....# #.###.# #.#.#.# #.###.# #.....# #######"))
    emit("10-wide", noise(rng, 3, 400, 0.55))
    emit("11-tall", noise(rng, 400, 3, 0.55))
    emit("12-checkerboard", [[(i + j) % 2 for j in range(120)] for i in range(90)])
    emit("13-noise-40000", noise(rng, 200, 200, 0.6))
    emit("14-all-land", [[1] * 400 for _ in range(400)])
    emit("15-corridors", corridors(400, 399))


main()
