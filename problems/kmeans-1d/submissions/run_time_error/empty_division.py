# Divides by the number of numbers, whatever it is.
from bisect import bisect_left, bisect_right
from itertools import accumulate


class Solution:
    def kmeans1d(self, x: List[float], c0: List[float], iters: int) -> Tuple[List[float], List[int]]:
        ordered = sorted(x)
        sums = [0.0, *accumulate(ordered)]
        c = list(c0)
        for _ in range(iters):
            ends = [0, *(bisect_right(ordered, border) for border in self.borders(c)), len(x)]
            c = [(sums[b] - sums[a]) / (b - a) for a, b in zip(ends, ends[1:])]
        borders = self.borders(c)
        return c, [bisect_left(borders, v) for v in x]

    def borders(self, c):
        return [(a + b) / 2 for a, b in zip(c, c[1:])]
