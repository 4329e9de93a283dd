MOD = 10**9 + 7


def fib(k):
    """F(k) and F(k + 1)."""
    if k == 0:
        return 0, 1
    a, b = fib(k >> 1)
    c = a * (2 * b - a) % MOD
    d = (a * a + b * b) % MOD
    return (d, (c + d) % MOD) if k & 1 else (c, d)


def solve(n):
    return fib(n)[0]
