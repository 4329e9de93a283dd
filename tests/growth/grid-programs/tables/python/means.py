def solve(X, C, iterations):
    sums = [0.0] * len(X[0])
    for x in X:
        for i, value in enumerate(x):
            sums[i] += value
    return sums[0] / len(X)
