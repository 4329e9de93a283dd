def solve(a, b):
    return sum(1 for x in a if x in b)
