# Divides by the number of points even when there are none.
class Solution:
    def kmeans(self, X, C0, iters):
        C = C0
        for _ in range(iters):
            groups = [[] for _ in C]
            for x in X:
                groups[self.nearest(x, C)].append(x)
            C = [[sum(x[f] for x in g) / len(g) for f in range(len(C0[0]))] for g in groups]
        return C, [self.nearest(x, C) for x in X]

    def nearest(self, x, C):
        distances = [sum((a - b) ** 2 for a, b in zip(x, c)) for c in C]
        return distances.index(min(distances))
