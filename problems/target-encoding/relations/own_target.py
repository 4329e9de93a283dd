"""A row's own target has no part in its encoding, and nor has any other of its fold."""
import random


def relation(submission):
    n, folds = 60, 4
    category = [random.choice("abcd") for _ in range(n)]
    y = [random.randrange(10) / 2 for _ in range(n)]
    fold = [i % folds for i in range(n)]
    changed = [target + 100.0 if fold[i] == 1 else target for i, target in enumerate(y)]
    before, after = submission.all([(category, y, fold, 2.0), (category, changed, fold, 2.0)])
    for i in range(1, n, folds):
        if abs(before[i] - after[i]) > 1e-9:
            fail(f"the encoding of row {i} changes from {before[i]} to {after[i]} when 100 is added to the targets of its own fold")
