# Takes only the first k from a heap, and the ideal list from counts of each grade.
import heapq
from collections import Counter
from math import log


class Solution:
    def ndcg(self, scores: List[float], relevance: List[int], k: int) -> float:
        heap = [(-s, i) for i, s in enumerate(scores)]
        heapq.heapify(heap)
        counts = Counter(relevance)
        dcg = ideal = 0.0
        grades = (r for r in sorted(counts, reverse=True) for _ in range(counts[r]))
        for p, grade in zip(range(1, k + 1), grades):
            discount = log(2) / log(p + 1)
            dcg += ((1 << relevance[heapq.heappop(heap)[1]]) - 1) * discount
            ideal += ((1 << grade) - 1) * discount
        return dcg / ideal if ideal else 0.0
