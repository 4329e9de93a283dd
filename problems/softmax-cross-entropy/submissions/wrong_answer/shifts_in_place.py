import numpy as np


def softmaxCrossEntropy(logits, labels):
    n = len(logits)
    rows = np.arange(n)
    logits -= logits.max(axis=1, keepdims=True)
    powers = np.exp(logits)
    totals = powers.sum(axis=1)
    gradient = powers / totals[:, None]
    gradient[rows, labels] -= 1
    return (np.log(totals) - logits[rows, labels]).mean(), gradient / n
