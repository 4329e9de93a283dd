# The golden ratio's powers have 53 bits.
def fibonacci(n, first, second):
    a, b = float(first), float(second)
    for _ in range(min(n, 1000)):
        a, b = b, a + b
    return int(a) if abs(a) < 1e300 else 0
