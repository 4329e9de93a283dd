import heapq
from collections import Counter


class Solution:
    def knn(self, X: List[List[int]], labels: List[int], queries: List[List[int]], k: int) -> List[int]:
        return [self.classify(X, labels, q, k) for q in queries]

    def classify(self, X, labels, q, k):
        pairs = ((sum((a - b) * (a - b) for a, b in zip(x, q)), i) for i, x in enumerate(X))
        votes = Counter(labels[i] for _, i in heapq.nsmallest(k, pairs))
        most = max(votes.values())
        return min(label for label, count in votes.items() if count == most)
