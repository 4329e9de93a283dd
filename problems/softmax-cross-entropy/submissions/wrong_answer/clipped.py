import numpy as np


def softmaxCrossEntropy(logits, labels):
    n = len(logits)
    rows = np.arange(n)
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    loss = -np.log(np.clip(p[rows, labels], 1e-12, 1.0)).mean()
    p[rows, labels] -= 1
    return loss, p / n
