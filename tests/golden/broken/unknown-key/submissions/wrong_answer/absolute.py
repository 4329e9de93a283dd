def add_two(a, b):
    return abs(a) + abs(b)
