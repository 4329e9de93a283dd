# F(2k) and F(2k + 1) from F(k) and F(k + 1).
def fib(n, first, second):
    def pair(k):
        if k == 0:
            return 0, 1
        a, b = pair(k // 2)
        c, d = a * (2 * b - a), a * a + b * b
        return (d, c + d) if k % 2 else (c, d)

    a, b = pair(n)
    return first * (b - a) + second * a
