# The ideal list isn't cut at k.
from math import log2


def ndcg(scores, relevance, k):
    def dcg(shown, k=k):
        return sum((2**r - 1) / log2(p + 1) for p, r in enumerate(shown[:k], 1))

    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    best = dcg(sorted(relevance, reverse=True), len(relevance))
    if best == 0:
        return 0.0
    return dcg([relevance[i] for i in order]) / best
