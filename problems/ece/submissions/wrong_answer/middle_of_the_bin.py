# Compares with the middle of the bin.
from collections import defaultdict


class Solution:
    def ece(self, confidence: List[float], correct: List[int], bins: int) -> float:
        n = len(confidence)
        members = defaultdict(list)
        for i, p in enumerate(confidence):
            members[min(int(p * bins), bins - 1)].append(i)
        error = 0.0
        for b, inside in members.items():
            accuracy = sum(correct[i] for i in inside) / len(inside)
            mean = (b + 0.5) / bins
            error += len(inside) / n * abs(accuracy - mean)
        return error
