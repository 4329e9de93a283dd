"""Inputs of any size, to measure growth with."""


def calls(n, limit, window, user):
    return [["RateLimiter", [limit, window]]] + [["allow" if i % 4 else "remaining", [user(i), i]] for i in range(n)]


def one_user(n, rng):
    """All requests are one user's, pass, and count to the end."""
    return calls(n, n, 10**9, lambda i: "ann")


def sliding(n, rng):
    """Of a few users; a request counts for a quarter of the time."""
    return calls(n, n, max(1, n // 4), lambda i: f"user {i % 3}")
