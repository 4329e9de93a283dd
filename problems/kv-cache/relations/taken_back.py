"""What was taken back has no part in what comes after."""
import random


def relation(submission):
    def rows(count, width):
        return [[random.gauss(0, 1) for _ in range(width)] for _ in range(count)]

    weights = rows(3, 4), rows(3, 4), rows(3, 2), 0.5
    kept, other, last = rows(5, 3), rows(4, 3), rows(3, 3)
    cache = submission(*weights)
    for token in kept + other:
        cache.append(token)
    cache.truncate(len(kept))
    fresh = submission(*weights)
    for token in kept:
        fresh.append(token)
    for i, token in enumerate(last):
        a, b = cache.append(token), fresh.append(token)
        if max(abs(v - w) for v, w in zip(a, b)) > 1e-9:
            fail(f"token {len(kept) + i} has the attention {a} in a cache from which 4 tokens were taken back, and {b} in one that never had them")
