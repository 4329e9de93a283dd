# The greatest gap instead of their mean.
from collections import defaultdict


class Solution:
    def ece(self, confidence: List[float], correct: List[int], bins: int) -> float:
        n = len(confidence)
        members = defaultdict(list)
        for i, p in enumerate(confidence):
            members[min(int(p * bins), bins - 1)].append(i)
        error = 0.0
        for inside in members.values():
            accuracy = sum(correct[i] for i in inside) / len(inside)
            mean = sum(confidence[i] for i in inside) / len(inside)
            error = max(error, abs(accuracy - mean))
        return error
