# Goes on to position k although there are fewer documents.
from math import log2


def ndcg(scores, relevance, k):
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    ideal = sorted(relevance, reverse=True)
    best = sum((2 ** ideal[p] - 1) / log2(p + 2) for p in range(k))
    return sum((2 ** relevance[order[p]] - 1) / log2(p + 2) for p in range(k)) / best if best else 0.0
