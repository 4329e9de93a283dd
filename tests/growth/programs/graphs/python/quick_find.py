def solve(n, edges):
    group = list(range(n))
    joined = 0
    for u, v in edges:
        a, b = group[u], group[v]
        if a != b:
            group = [b if g == a else g for g in group]
            joined += 1
    return joined
