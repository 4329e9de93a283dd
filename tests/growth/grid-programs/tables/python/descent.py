def solve(X, C, iterations):
    w = [0.1] * len(X[0])
    for _ in range(iterations):
        gradient = [0.0] * len(w)
        for x in X:
            score = sum(a * b for a, b in zip(w, x)) - 0.5
            for i in range(len(w)):
                gradient[i] += score * x[i]
        for i in range(len(w)):
            w[i] -= 0.01 * gradient[i] / len(X)
    return w[0]
