# Dijkstra with a tournament tree over the towns in place of a heap: each town has one leaf.
def shortest_paths(n, edges, source):
    roads = {}
    for u, v, w in edges:
        roads.setdefault(u, []).append((v, w))
    far = 1 << 60
    size = 1
    while size < n:
        size *= 2
    best = [far] * (2 * size)

    def put(town, cost):
        at = town + size
        best[at] = cost
        while at > 1:
            at //= 2
            smaller = min(best[2 * at], best[2 * at + 1])
            if best[at] == smaller:
                break
            best[at] = smaller

    dist = [far] * n
    dist[source] = 0
    put(source, 0)
    while best[1] < far:
        at = 1
        while at < size:
            at = 2 * at if best[2 * at] == best[at] else 2 * at + 1
        u = at - size
        put(u, far)
        for v, w in roads.get(u, ()):
            if dist[u] + w < dist[v]:
                dist[v] = dist[u] + w
                put(v, dist[v])
    return [d if d < far else -1 for d in dist]
