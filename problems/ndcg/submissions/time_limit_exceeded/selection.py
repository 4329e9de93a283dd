# Finds the next document by looking at all that are left.
from math import log2


def ndcg(scores, relevance, k):
    left = list(range(len(scores)))
    ideal = sorted(relevance, reverse=True)
    dcg = best = 0.0
    for p in range(1, min(k, len(scores)) + 1):
        i = max(left, key=lambda i: (scores[i], -i))
        left.remove(i)
        dcg += (2 ** relevance[i] - 1) / log2(p + 1)
        best += (2 ** ideal[p - 1] - 1) / log2(p + 1)
    return dcg / best if best else 0.0
