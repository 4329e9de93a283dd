# Goes on until nothing changes, whatever iters says.
class Solution:
    def kmeans(self, X, C0, iters):
        C, labels = [list(c) for c in C0], None
        while True:
            nearest = [min(range(len(C)), key=lambda j: sum((a - b) ** 2 for a, b in zip(x, C[j]))) for x in X]
            if nearest == labels:
                return C, labels
            labels = nearest
            for j in range(len(C)):
                members = [x for x, label in zip(X, labels) if label == j]
                if members:
                    C[j] = [sum(column) / len(members) for column in zip(*members)]
