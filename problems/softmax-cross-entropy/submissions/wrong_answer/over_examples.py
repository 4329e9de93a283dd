import numpy as np


def softmaxCrossEntropy(logits, labels):
    n = len(logits)
    rows = np.arange(n)
    shifted = logits - logits.max(axis=0)
    powers = np.exp(shifted)
    totals = powers.sum(axis=0)
    loss = (np.log(totals)[labels] - shifted[rows, labels]).mean()
    gradient = powers / totals
    gradient[rows, labels] -= 1
    return loss, gradient / n
