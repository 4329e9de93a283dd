from sklearn.metrics import ndcg_score


def ndcg(scores, relevance, k):
    return float(ndcg_score([[2 ** r - 1 for r in relevance]], [scores], k=k))
