# Takes the first interval before asking whether there is one.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        intervals = sorted(intervals)
        start, end = intervals[0]
        result = []
        for s, e in intervals[1:]:
            if s <= end:
                end = max(end, e)
            else:
                result.append([start, end])
                start, end = s, e
        return result + [[start, end]]
