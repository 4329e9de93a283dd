"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from collections import deque
from pathlib import Path

OUT = Path("data/secret")


def check(n, edges, source, dist):
    """Costs are right when no road improves one and every finite one is reached over tight roads."""
    assert dist[source] == 0 and all(d is None or d >= 0 for d in dist)
    tight = [[] for _ in range(n)]
    for u, v, w in edges:
        if dist[u] is not None:
            assert dist[v] is not None and dist[v] <= dist[u] + w
            if dist[v] == dist[u] + w:
                tight[u].append(v)
    reached, queue = {source}, deque([source])
    while queue:
        for v in tight[queue.popleft()]:
            if v not in reached:
                reached.add(v)
                queue.append(v)
    assert all((d is not None) == (t in reached) for t, d in enumerate(dist))


def reference(n, edges, source):
    """Bellman-Ford over the towns that changed, in rounds; check() proves the result."""
    out = [[] for _ in range(n)]
    for u, v, w in edges:
        out[u].append((v, w))
    dist = [None] * n
    dist[source] = 0
    changed = [source]
    while changed:
        later = set()
        for u in sorted(changed, key=lambda t: (dist[t], t)):
            for v, w in out[u]:
                if dist[v] is None or dist[u] + w < dist[v]:
                    dist[v] = dist[u] + w
                    later.add(v)
        changed = later
    check(n, edges, source, dist)
    return [-1 if d is None else d for d in dist]


def emit(name, n, edges, source):
    assert 1 <= n <= 20_000 and len(edges) <= 50_000 and 0 <= source < n
    assert all(0 <= u < n and 0 <= v < n and 0 <= w <= 10**9 for u, v, w in edges)
    lines = [json.dumps(v, separators=(",", ":")) for v in (n, edges, source)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    answer = reference(n, edges, source)
    (OUT / f"{name}.ans").write_text(json.dumps(answer, separators=(",", ":")) + "\n")


def noise(rng, n, m, largest):
    return [[rng.randrange(n), rng.randrange(n), rng.randint(0, largest)] for _ in range(m)]


def ladder(steps):
    """Each step has a dear road, listed first, and a cheap detour. Relaxing depth first sees every combination."""
    edges = []
    for i in range(steps):
        edges.append([i, i + 1, 1 + 2 ** (steps - 1 - i)])
        edges.append([i, steps + 1 + i, 0])
        edges.append([steps + 1 + i, i + 1, 1])
    return 2 * steps + 1, edges


def hub(rng, spokes, targets, roads):
    """The hub gets cheaper once for every spoke before it is final, and many roads leave it."""
    n = 2 + spokes + targets
    edges = []
    for i in range(1, spokes + 1):
        edges.append([0, 1 + i, i])
        edges.append([1 + i, 1, 3 * spokes - 2 * i])
    edges += [[1, 2 + spokes + rng.randrange(targets), rng.randint(0, 99)] for _ in range(roads)]
    rng.shuffle(edges)
    return n, edges


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250907)
    emit("01-one-town", 1, [[0, 0, 5]], 0)
    emit("02-no-roads", 4, [], 2)
    emit("03-one-way", 4, [[1, 0, 2], [2, 1, 3], [0, 3, 4]], 0)
    emit("04-parallel-roads", 3, [[0, 1, 9], [0, 1, 2], [1, 2, 3], [1, 2, 8], [0, 0, 0]], 0)
    emit("05-free-cycle", 5, [[0, 1, 0], [1, 2, 0], [2, 0, 0], [2, 3, 7], [3, 1, 0]], 0)
    emit("06-more-roads-cheaper", 6, [[0, 5, 100], [0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 4, 1], [4, 5, 1]], 0)
    emit("07-improved-late", 5, [[0, 1, 10], [0, 2, 3], [2, 1, 4], [1, 3, 2], [2, 3, 8], [3, 4, 1]], 0)
    emit("08-source-inside", 6, [[0, 1, 3], [1, 2, 3], [2, 3, 3], [3, 4, 3], [4, 2, 1], [3, 0, 5]], 3)
    emit("09-two-parts", 7, [[0, 1, 2], [1, 2, 2], [3, 4, 1], [4, 5, 1], [5, 6, 1], [6, 3, 1]], 4)
    emit("10-beyond-32-bits", 12, [[i, i + 1, 10**9] for i in range(11)] + [[0, 3, 10**9], [3, 9, 10**9]], 0)
    emit("11-random-200", 200, noise(rng, 200, 500, 1000), 17)
    emit("12-random-1000", 1000, noise(rng, 1000, 6000, 100_000), 0)
    emit("13-ladder", *ladder(30), 0)
    emit("14-hub", *hub(rng, 10_000, 4_000, 15_000), 0)
    n = 20_000
    road = [[i, i + 1, rng.randint(1, 9)] for i in range(n - 1)]
    road.reverse()
    back = [sorted(rng.sample(range(n), 2), reverse=True) + [rng.randint(0, 99)] for _ in range(20_000)]
    emit("15-long-road-20000", n, road + back, 0)
    # A cycle through all towns keeps every town within reach of the source.
    order = rng.sample(range(n), n)
    cycle = [[order[i - 1], order[i], rng.randint(0, 99)] for i in range(n)]
    edges = cycle + noise(rng, n, 25_000, 99)
    rng.shuffle(edges)
    emit("16-random-20000", n, edges, 4321)


main()
