# Counts the last assignment as an iteration.
def kmeans(X, C0, iters):
    k, d = len(C0), len(C0[0])
    C = [list(c) for c in C0]

    def nearest(x):
        best, best_distance = 0, None
        for j, c in enumerate(C):
            distance = 0.0
            for a, b in zip(x, c):
                distance += (a - b) * (a - b)
            if best_distance is None or distance < best_distance:
                best, best_distance = j, distance
        return best

    for _ in range(iters - 1):
        total = [[0.0] * d for _ in range(k)]
        count = [0] * k
        for x in X:
            j = nearest(x)
            count[j] += 1
            for f in range(d):
                total[j][f] += x[f]
        for j in range(k):
            if count[j]:
                C[j] = [t / count[j] for t in total[j]]
    return C, [nearest(x) for x in X]
