"""Only the order of the scores counts."""
import math
import random


def relation(submission):
    labels = [random.randrange(2) for _ in range(200)]
    scores = [random.randrange(40) / 40 for _ in range(200)]
    plain, stretched, shifted = submission.all([
        (scores, labels),
        ([math.exp(3 * score) for score in scores], labels),
        ([score * 2.0 ** -40 for score in scores], labels),
    ])
    for changed, how in ((stretched, "s is replaced by exp(3 s)"), (shifted, "s is replaced by s / 2^40")):
        if abs(changed - plain) > 1e-9:
            fail(f"the average precision changes from {plain} to {changed} when each score {how}, which keeps their order")
