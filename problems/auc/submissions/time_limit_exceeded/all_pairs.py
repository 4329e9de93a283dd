class Solution:
    def auc(self, scores: List[float], labels: List[int]) -> float:
        positive = [s for s, label in zip(scores, labels) if label == 1]
        negative = [s for s, label in zip(scores, labels) if label == 0]
        if not positive or not negative:
            return -1.0
        area = 0.0
        for p in positive:
            for n in negative:
                if p > n:
                    area += 1
                elif p == n:
                    area += 0.5
        return area / (len(positive) * len(negative))
