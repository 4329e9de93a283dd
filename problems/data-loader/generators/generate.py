"""Writes every case of data/secret: what is not random, which is all that a case can hold. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
rng = random.Random(3)


def emit(name, X, y, batch, epochs, shuffle, seed):
    epoch = [[X[at:at + batch], y[at:at + batch]] for at in range(0, len(X), batch)]
    (OUT / f"{name}.in").write_text("".join(json.dumps(value, separators=(",", ":")) + "\n" for value in (X, y, batch, epochs, shuffle, seed)))
    (OUT / f"{name}.ans").write_text(json.dumps([epoch] * epochs, separators=(",", ":")) + "\n")


def rows(n, width):
    return [[rng.randrange(-999, 1000) / 8 for _ in range(width)] for _ in range(n)], [rng.randrange(10) for _ in range(n)]


emit("01-one-row", [[0.5]], [1], 1, 1, False, 0)
emit("02-one-row-shuffled", [[0.5]], [1], 3, 4, True, 5)
emit("03-batches-of-one", *rows(4, 2), 1, 1, False, 1)
emit("04-the-last-is-smaller", *rows(10, 3), 4, 2, False, 2)
emit("05-all-fit", *rows(12, 1), 4, 1, False, 3)
emit("06-one-batch", *rows(7, 2), 7, 3, False, 4)
emit("07-a-batch-larger-than-all", *rows(7, 2), 2000, 1, False, 5)
emit("08-equal-rows-shuffled", [[1.5, -2.0]] * 9, [3] * 9, 4, 3, True, 6)
emit("09-many-rows", *rows(1000, 2), 64, 2, False, 2 ** 31 - 1)
