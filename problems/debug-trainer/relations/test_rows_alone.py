"""The other test rows have no part in a prediction, and none in the training."""
import numpy as np


def relation(submission):
    random = np.random.default_rng(11)
    X, test = random.normal(3.0, 2.0, (12, 3)), random.normal(-5.0, 4.0, (4, 3))
    y = (random.random(12) < 0.5).astype(float)
    order, settings = np.arange(12), (1, 12, 0.5)
    together, *alone = submission.all([(X, y, rows, order, *settings) for rows in [test] + [test[i:i + 1] for i in range(4)]])
    for i, (w, _, predicted) in enumerate(alone):
        if not np.abs(w - together[0]).max() <= 1e-9:
            fail(f"the weights are {w.round(6).tolist()} when only test row {i} is to be predicted, and {together[0].round(6).tolist()} with all four")
        if not abs(predicted[0] - together[2][i]) <= 1e-9:
            fail(f"test row {i} alone is predicted {predicted[0]:.6f}, and together with three others {together[2][i]:.6f}")
