def solve(n, edges, source):
    best = [10**18] * n
    best[source] = 0
    for _ in range(n - 1):
        for a, b, length in edges:
            if best[a] + length < best[b]:
                best[b] = best[a] + length
    return best[-1] % 1000
