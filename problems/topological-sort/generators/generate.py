"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_scanning(n, before):
    """Looks through all tasks for each step; for few tasks."""
    order, waiting = [], set(range(n))
    while waiting:
        ready = [t for t in waiting if not any(b == t and a in waiting for a, b in before)]
        if not ready:
            return []
        order.append(min(ready))
        waiting.remove(min(ready))
    return order


def by_tournament(n, before):
    """A tree of minima over the tasks: a task that may be done holds its number, the others hold n."""
    missing, opens = [0] * n, [[] for _ in range(n)]
    for a, b in before:
        missing[b] += 1
        opens[a].append(b)
    tree = [n] * (2 * n)

    def put(task, value):
        at = n + task
        tree[at] = value
        while at > 1:
            at //= 2
            tree[at] = min(tree[2 * at], tree[2 * at + 1])

    for task in range(n):
        if missing[task] == 0:
            put(task, task)
    order = []
    while (task := tree[1]) < n:
        order.append(task)
        put(task, n)
        for b in opens[task]:
            missing[b] -= 1
            if missing[b] == 0:
                put(b, b)
    return order if len(order) == n else []


def emit(name, n, before):
    assert 1 <= n <= 40_000 and len(before) <= 50_000 and all(0 <= a < n and 0 <= b < n for a, b in before)
    answer = by_tournament(n, before)
    if n <= 100:
        assert answer == by_scanning(n, before)
    lines = [json.dumps(v, separators=(",", ":")) for v in (n, before)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def acyclic(rng, n, m):
    """Random entries along a hidden order."""
    hidden = rng.sample(range(n), n)
    pairs = [sorted(rng.sample(range(n), 2)) for _ in range(m)]
    return [[hidden[i], hidden[j]] for i, j in pairs]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250912)
    emit("01-one-task", 1, [])
    emit("02-waits-for-itself", 1, [[0, 0]])
    emit("03-no-entries", 6, [])
    emit("04-chain-backwards", 5, [[4, 3], [3, 2], [2, 1], [1, 0]])
    emit("05-repeated-entries", 4, [[2, 0], [2, 0], [2, 0], [3, 1], [3, 1]])
    emit("06-opened-goes-first", 6, [[1, 0], [2, 5], [4, 3]])
    emit("07-smallest-not-earliest", 3, [[2, 0]])
    emit("08-circle-at-end", 7, [[0, 1], [1, 2], [4, 5], [5, 6], [6, 4]])
    emit("09-itself-among-others", 4, [[0, 1], [2, 2], [1, 3]])
    emit("10-diamond", 6, [[5, 3], [5, 4], [3, 1], [4, 1], [1, 0], [3, 0], [1, 2]])
    emit("11-both-directions", 4, [[0, 1], [1, 0]])
    emit("12-random-100", 100, acyclic(rng, 100, 160))
    emit("13-random-3000", 3000, acyclic(rng, 3000, 9000))
    entries = [[i + 1, i] for i in range(14_999)]
    emit("14-long-circle", 15_000, entries + [[0, 14_999]])
    # A long chain that opens its tasks from the last to the first, and entries that all hold already.
    n = 40_000
    chain = [[i + 1, i] for i in range(20_000, n - 1)]
    extra = [sorted(rng.sample(range(20_000, n), 2), reverse=True) for _ in range(4_000)]
    emit("15-chain-and-free-40000", n, chain + extra)


main()
