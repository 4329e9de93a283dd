from itertools import groupby


def solve(s):
    parts = []
    for letter, run in groupby(s):
        parts.append(letter)
        parts.append(str(sum(1 for _ in run)))
    return "".join(parts)
