# Never returns less than one half.
class Solution:
    def auc(self, scores: List[float], labels: List[int]) -> float:
        positive = sum(labels)
        negative = len(labels) - positive
        if positive == 0 or negative == 0:
            return -1.0
        order = sorted(range(len(scores)), key=scores.__getitem__)
        rank_sum, i = 0.0, 0
        while i < len(order):
            j, hits = i, 0
            while j < len(order) and scores[order[j]] == scores[order[i]]:
                hits += labels[order[j]]
                j += 1
            rank_sum += hits * (i + 1 + j) / 2
            i = j
        area = (rank_sum - positive * (positive + 1) / 2) / (positive * negative)
        return max(area, 1 - area)
