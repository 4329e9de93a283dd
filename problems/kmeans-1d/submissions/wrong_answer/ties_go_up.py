# A number in the middle goes to the upper centroid.
from bisect import bisect_left, bisect_right
from itertools import accumulate


class Solution:
    def kmeans1d(self, x: List[float], c0: List[float], iters: int) -> Tuple[List[float], List[int]]:
        ordered = sorted(x)
        sums = [0.0, *accumulate(ordered)]
        c = list(c0)
        for _ in range(iters):
            ends = [0, *(bisect_left(ordered, border) for border in self.borders(c)), len(x)]
            c = [(sums[b] - sums[a]) / (b - a) if a < b else old for a, b, old in zip(ends, ends[1:], c)]
        borders = self.borders(c)
        return c, [bisect_right(borders, v) for v in x]

    def borders(self, c):
        return [(a + b) / 2 for a, b in zip(c, c[1:])]
