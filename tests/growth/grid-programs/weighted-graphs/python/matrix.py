def solve(n, edges, source):
    near = [[0] * n for _ in range(n)]
    for a, b, length in edges:
        near[a][b] = length
    return sum(1 for row in near for length in row if length > 3)
