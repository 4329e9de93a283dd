"""All orders are equally likely, whatever the epochs before and the other seeds gave."""
import random

ROWS, SEEDS, EPOCHS, PAIRS = 6, 8, 1000, 60
ORDERS = 720
X, y = [[float(i)] for i in range(ROWS)], list(range(ROWS))


def order(epoch):
    return [label for _, labels in epoch for label in labels]


def repeats(pairs, what):
    same = sum(a == b for a, b in pairs)
    test_p(p_of_counts([same, len(pairs) - same], [1 / ORDERS, 1 - 1 / ORDERS]),
           f"{same} of {len(pairs)} times {what} have the same order of 6 rows, and chance lets it happen once in {ORDERS}")


def relation(submission):
    seeds = random.sample(range(2 ** 31), SEEDS + 2 * PAIRS)
    answers = submission.all([(X, y, 2, EPOCHS if i < SEEDS else 1, True, seed) for i, seed in enumerate(seeds)])
    orders = [[order(epoch) for epoch in epochs] for epochs in answers]
    many, first = orders[:SEEDS], [epochs[0] for epochs in orders[SEEDS:]]
    repeats([pair for epochs in many for pair in zip(epochs[::2], epochs[1::2])], "an epoch and the next")
    repeats(list(zip(first[::2], first[1::2])), "the first epochs of two seeds")
    shuffled = [epoch for epochs in many for epoch in epochs]
    for row in range(ROWS):
        places = [sum(epoch[place] == row for epoch in shuffled) for place in range(ROWS)]
        test_p(p_of_counts(places, [1 / ROWS] * ROWS),
               f"in {len(shuffled)} epochs row {row} stands {places} times at the 6 places, and at each {len(shuffled) // ROWS} are expected")
