# Fits without an intercept.
def elastic_net(X, y, l1, l2, sweeps):
    n, d = len(X), len(X[0])
    columns = [list(column) for column in zip(*X)]
    w = [0.0] * d
    b = 0.0
    residual = [t - b for t in y]
    for _ in range(sweeps):
        for f, column in enumerate(columns):
            s = sum(v * v for v in column) / n
            c = sum(v * r for v, r in zip(column, residual)) / n + s * w[f]
            new = 0.0
            if abs(c) > l1:
                new = (c - l1 if c > 0 else c + l1) / (s + l2)
            if new != w[f]:
                change = new - w[f]
                residual = [r - change * v for r, v in zip(residual, column)]
                w[f] = new
    return w, b
