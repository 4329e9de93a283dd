# Works on the sums of products of features, so that a sweep doesn't depend on n.
class Solution:
    def elasticNet(self, X: List[List[float]], y: List[float], l1: float, l2: float, sweeps: int) -> Tuple[List[float], float]:
        n, d = len(X), len(X[0])
        columns = list(zip(*X))
        gram = [[sum(map(lambda p, q: p * q, a, a2)) / n for a2 in columns] for a in columns]
        target = [sum(map(lambda p, q: p * q, a, y)) / n for a in columns]
        mean = [sum(a) / n for a in columns]
        centre = sum(y) / n
        w, b = [0.0] * d, centre
        for _ in range(sweeps):
            for f in range(d):
                w[f] = 0.0
                c = target[f] - b * mean[f] - sum(g * a for g, a in zip(gram[f], w))
                if gram[f][f] + l2 > 0:
                    w[f] = (max(c - l1, 0.0) + min(c + l1, 0.0)) / (gram[f][f] + l2)
            b = centre - sum(m * a for m, a in zip(mean, w))
        return w, b
