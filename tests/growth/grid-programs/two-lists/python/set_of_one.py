def solve(a, b):
    seen = set(a)
    return sum(1 for y in b if y in seen)
