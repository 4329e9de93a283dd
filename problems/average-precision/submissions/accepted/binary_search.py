# Counts the examples at or above each positive score by binary search.
from bisect import bisect_left


class Solution:
    def averagePrecision(self, scores: List[float], labels: List[int]) -> float:
        everything = sorted(scores)
        positive = sorted(s for s, label in zip(scores, labels) if label)
        if not positive:
            return -1.0
        n, p = len(everything), len(positive)
        return sum((p - bisect_left(positive, s)) / (n - bisect_left(everything, s)) for s in positive) / p
