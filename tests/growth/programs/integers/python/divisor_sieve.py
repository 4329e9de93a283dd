def solve(n):
    """How many numbers up to n are less than the sum of their proper divisors."""
    sums = [0] * (n + 1)
    for d in range(1, n + 1):
        for multiple in range(2 * d, n + 1, d):
            sums[multiple] += d
    return sum(1 for k in range(1, n + 1) if sums[k] > k)
