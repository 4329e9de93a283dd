# Sorts the rows by their bin and moves them to the left one group after the other.
from itertools import groupby


class Solution:
    def histSplit(self, bins: List[List[int]], g: List[float], h: List[float], reg_lambda: float, gamma: float,
                  min_child: float) -> Tuple[int, int, bool, float]:
        n, G, H = len(bins), sum(g), sum(h)
        best = (0.0, 0, 0, False)
        for f, column in enumerate(zip(*bins)):
            order = sorted(range(n), key=lambda i: column[i])
            groups = [(v, list(members)) for v, members in groupby(order, key=lambda i: column[i])]
            missing = groups.pop(0)[1] if groups[0][0] == -1 else []
            if groups and groups[0][0] > 0:
                groups.insert(0, (0, []))
            for default_left in (True, False):
                left = missing if default_left else []
                rows, left_g, left_h = len(left), sum(g[i] for i in left), sum(h[i] for i in left)
                for b, members in groups:
                    rows += len(members)
                    left_g += sum(g[i] for i in members)
                    left_h += sum(h[i] for i in members)
                    if rows in (0, n) or min(left_h, H - left_h) < min_child:
                        continue
                    gain = left_g**2 / (left_h + reg_lambda) + (G - left_g) ** 2 / (H - left_h + reg_lambda)
                    gain = 0.5 * (gain - G**2 / (H + reg_lambda)) - gamma
                    best = min(best, (-gain, f, b, not default_left))
        loss, f, b, default_right = best
        return (f, b, not default_right, -loss) if loss < 0 else (-1, -1, False, 0.0)
