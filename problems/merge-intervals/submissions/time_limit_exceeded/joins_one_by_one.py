# Compares every interval with all that are apart so far.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        apart = []
        for start, end in intervals:
            rest = []
            for s, e in apart:
                if s <= end and start <= e:
                    start, end = min(s, start), max(e, end)
                else:
                    rest.append([s, e])
            rest.append([start, end])
            apart = rest
        return apart
