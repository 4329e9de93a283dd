from collections import defaultdict


def solve(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return max(len(group) for group in groups.values())
