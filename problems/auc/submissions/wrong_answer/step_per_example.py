# One step of the curve for each example, so the order within a tie matters.
class Solution:
    def auc(self, scores: List[float], labels: List[int]) -> float:
        positive = sum(labels)
        negative = len(labels) - positive
        if not positive or not negative:
            return -1.0
        tp = area = 0
        for _, label in sorted(zip(scores, labels), key=lambda pair: -pair[0]):
            if label:
                tp += 1
            else:
                area += tp
        return area / (positive * negative)
