# Points with the same x may get different values.
def isotonic(x, y, w):
    order = sorted(range(len(x)), key=lambda i: x[i])
    blocks = []
    for i in order:
        total, weight, members = w[i] * y[i], w[i], [i]
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / weight:
            before, weight_before, members_before = blocks.pop()
            total += before
            weight += weight_before
            members = members_before + members
        blocks.append((total, weight, members))
    fitted = [0.0] * len(x)
    for total, weight, members in blocks:
        for i in members:
            fitted[i] = total / weight
    return fitted
