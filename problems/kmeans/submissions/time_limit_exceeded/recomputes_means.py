# Works out the mean of a cluster again for every point that asks for its distance.
class Solution:
    def kmeans(self, X, C0, iters):
        C = [list(c) for c in C0]
        labels = None

        def centroid(j):
            if labels is None:
                return C[j]
            members = [x for x, label in zip(X, labels) if label == j]
            if members:
                C[j] = [sum(column) / len(members) for column in zip(*members)]
            return C[j]

        for _ in range(iters + 1):
            labels_now = []
            for x in X:
                distances = []
                for j in range(len(C0)):
                    distances.append(sum((a - b) ** 2 for a, b in zip(x, centroid(j))))
                labels_now.append(distances.index(min(distances)))
            labels = labels_now
        return [list(c) for c in C], labels
