# Computes all predictions anew for every weight.
def elastic_net(X, y, l1, l2, sweeps):
    n, d = len(X), len(X[0])
    w = [0.0] * d
    b = sum(y) / n
    for _ in range(sweeps):
        for f in range(d):
            w[f] = 0.0
            c = sum(x[f] * (t - b - sum(a * v for a, v in zip(w, x))) for x, t in zip(X, y)) / n
            s = sum(x[f] ** 2 for x in X) / n
            if abs(c) > l1:
                w[f] = (c - l1 if c > 0 else c + l1) / (s + l2)
        b = sum(t - sum(a * v for a, v in zip(w, x)) for x, t in zip(X, y)) / n
    return w, b
