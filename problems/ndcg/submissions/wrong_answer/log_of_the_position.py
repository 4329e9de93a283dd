# Divides by log2(p), and by 1 at position 1.
from math import log2


def ndcg(scores, relevance, k):
    def dcg(shown):
        return sum((2**r - 1) / max(1.0, log2(p)) for p, r in enumerate(shown[:k], 1))

    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    best = dcg(sorted(relevance, reverse=True))
    if best == 0:
        return 0.0
    return dcg([relevance[i] for i in order]) / best
