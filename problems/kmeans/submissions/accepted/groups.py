import math


class Solution:
    def kmeans(self, X: List[List[float]], C0: List[List[float]], iters: int) -> Tuple[List[List[float]], List[int]]:
        C = C0
        for _ in range(iters):
            groups = [[] for _ in C]
            for x, j in zip(X, self.labels(X, C)):
                groups[j].append(x)
            C = [[math.fsum(column) / len(g) for column in zip(*g)] if g else c for g, c in zip(groups, C)]
        return C, self.labels(X, C)

    def labels(self, X, C):
        indices = range(len(C))
        return [min(indices, key=[sum((a - b) ** 2 for a, b in zip(x, c)) for c in C].__getitem__) for x in X]
