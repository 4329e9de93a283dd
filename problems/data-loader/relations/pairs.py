"""Shuffled or not, an epoch has every row once, each with its own label, in batches of the size that was asked for."""
X = [[float(i), i * 0.5] for i in range(17)]
y = [100 + i for i in range(17)]
SIZES = {5: [5, 5, 5, 2], 17: [17], 40: [17], 1: [1] * 17}


def relation(submission):
    answers = submission.all([(X, y, batch, 3, True, 20240301) for batch in SIZES])
    for (batch, sizes), epochs in zip(SIZES.items(), answers):
        if len(epochs) != 3:
            fail(f"3 epochs were asked for, and there are {len(epochs)}")
        for number, epoch in enumerate(epochs, 1):
            if [len(rows) for rows, _ in epoch] != sizes:
                fail(f"17 rows in batches of {batch} make batches of {[len(rows) for rows, _ in epoch]} rows, and should make {sizes}")
            if [len(labels) for _, labels in epoch] != sizes:
                fail(f"batches of {sizes} rows have {[len(labels) for _, labels in epoch]} labels")
            rows = [tuple(row) for rows, _ in epoch for row in rows]
            if sorted(rows) != [tuple(row) for row in X]:
                fail(f"epoch {number} does not have each row once")
            for row, label in zip(rows, [label for _, labels in epoch for label in labels]):
                if label != 100 + int(row[0]):
                    fail(f"in epoch {number} the row {list(row)} has the label {label}, and its own is {100 + int(row[0])}")
