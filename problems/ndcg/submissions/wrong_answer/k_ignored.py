# Counts the whole list.
from math import log2


def ndcg(scores, relevance, k):
    def dcg(shown):
        return sum((2**r - 1) / log2(p + 1) for p, r in enumerate(shown, 1))

    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    best = dcg(sorted(relevance, reverse=True))
    if best == 0:
        return 0.0
    return dcg([relevance[i] for i in order]) / best
