"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_search(n, cables):
    """Walks through all groups after each cable; for few cables."""
    near, answer = [[] for _ in range(n)], []
    for a, b in cables:
        near[a].append(b)
        near[b].append(a)
        seen, groups = set(), 0
        for start in range(n):
            groups += start not in seen
            stack = [start]
            while stack:
                at = stack.pop()
                if at not in seen:
                    seen.add(at)
                    stack += near[at]
        answer.append(groups)
    return answer


def by_members(n, cables):
    """Every group has a list of its members; the smaller group moves into the larger one."""
    group = list(range(n))
    members = [[i] for i in range(n)]
    count, answer = n, []
    for a, b in cables:
        small, large = sorted((group[a], group[b]), key=lambda g: len(members[g]))
        if small != large:
            for i in members[small]:
                group[i] = large
            members[large] += members[small]
            members[small] = []
            count -= 1
        answer.append(count)
    return answer


def emit(name, n, cables):
    assert 1 <= n <= 50_000 and len(cables) <= 60_000 and all(0 <= a < n and 0 <= b < n for a, b in cables)
    answer = by_members(n, cables)
    if n <= 300:
        assert answer == by_search(n, cables)
    lines = [json.dumps(v, separators=(",", ":")) for v in (n, cables)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def noise(rng, n, m):
    return [[rng.randrange(n), rng.randrange(n)] for _ in range(m)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250924)
    emit("01-one-computer", 1, [])
    emit("02-to-itself", 1, [[0, 0], [0, 0]])
    emit("03-no-cables", 7, [])
    emit("04-laid-twice", 4, [[2, 3], [2, 3], [3, 2], [0, 3]])
    emit("05-ring", 5, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]])
    emit("06-joins-pairs", 8, [[0, 1], [2, 3], [4, 5], [6, 7], [1, 2], [5, 6], [3, 4]])
    emit("07-inner-computers", 6, [[0, 1], [1, 2], [3, 4], [4, 5], [2, 5], [0, 3]])
    emit("08-star", 6, [[3, 0], [3, 1], [3, 2], [3, 4], [3, 5], [0, 5]])
    emit("09-last-computer-alone", 4, [[0, 1], [1, 2], [0, 2]])
    emit("10-larger-first", 6, [[5, 4], [4, 3], [3, 2], [2, 1], [1, 0], [0, 5]])
    emit("11-random-60", 60, noise(rng, 60, 90))
    emit("12-random-300", 300, noise(rng, 300, 400))
    # Each cable joins the computer at the front to a new one: parents without short cuts become one long line.
    emit("13-from-first-40000", 40_000, [[0, i] for i in range(1, 40_000)])
    emit("14-random-30000", 30_000, noise(rng, 30_000, 15_000))


main()
