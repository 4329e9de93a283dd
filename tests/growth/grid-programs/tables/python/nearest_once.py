def solve(X, C, iterations):
    total = 0.0
    for x in X:
        least = 1e300
        for c in C:
            distance = 0.0
            for i in range(len(c)):
                distance += (x[i] - c[i]) ** 2
            least = min(least, distance)
        total += least
    return total
