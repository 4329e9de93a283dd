"""The product of a rotated query and a rotated key knows the distance of their positions and nothing else."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(10)
    t, d = 5, 8
    q, k = random.normal(size=(1, t, d)), random.normal(size=(1, t, d))
    positions = np.array([0, 3, 4, 9, 20])
    answers = submission.all([(a, positions + shift, 10000.0) for shift in (0, 17) for a in (q, k)])
    scores = [answers[i][0] @ answers[i + 1][0].T for i in (0, 2)]
    change = np.abs(scores[0] - scores[1]).max()
    if not change <= 1e-7:
        fail(f"the products of rotated queries and keys change by {change:.3g} when every position grows by 17")
