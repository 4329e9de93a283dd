# Prefix and suffix sums over the folds of each category, so that nothing is subtracted.
from collections import defaultdict


class Solution:
    def targetEncoding(self, category: List[str], y: List[float], fold: List[int], smoothing: float) -> List[float]:
        everything = self.outside([None] * len(y), y, fold)
        own = self.outside(category, y, fold)
        answer = []
        for (total, count), (all_total, all_count) in zip(own, everything):
            mean = all_total / all_count if all_count else 0.0
            answer.append((total + smoothing * mean) / (count + smoothing) if count + smoothing > 0 else mean)
        return answer

    def outside(self, keys, y, fold):
        table = defaultdict(lambda: defaultdict(list))
        for key, target, f in zip(keys, y, fold):
            table[key][f].append(target)
        result = {}
        for key, folds in table.items():
            parts = [(f, sum(targets), len(targets)) for f, targets in folds.items()]
            before = (0.0, 0)
            for f, total, count in parts:
                result[key, f] = before
                before = (before[0] + total, before[1] + count)
            after = (0.0, 0)
            for f, total, count in reversed(parts):
                result[key, f] = (result[key, f][0] + after[0], result[key, f][1] + after[1])
                after = (after[0] + total, after[1] + count)
        return [result[key, f] for key, f in zip(keys, fold)]
