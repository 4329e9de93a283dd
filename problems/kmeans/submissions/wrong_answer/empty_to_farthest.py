# A centroid without points jumps to the point that is farthest from its own centroid.
def kmeans(X, C0, iters):
    C = [list(c) for c in C0]

    def distance(x, c):
        return sum((a - b) ** 2 for a, b in zip(x, c))

    def assign():
        return [min(range(len(C)), key=lambda j: distance(x, C[j])) for x in X]

    for _ in range(iters):
        labels = assign()
        old = [list(c) for c in C]
        for j in range(len(C)):
            members = [x for x, label in zip(X, labels) if label == j]
            if members:
                C[j] = [sum(column) / len(members) for column in zip(*members)]
            else:
                C[j] = list(max(zip(X, labels), key=lambda pair: distance(pair[0], old[pair[1]]))[0])
    return C, assign()
