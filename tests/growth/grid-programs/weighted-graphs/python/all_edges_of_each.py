def solve(n, edges, source):
    most = 0
    for i in range(n):
        most = max(most, sum(1 for a, b, length in edges if a == i))
    return most
