# Follows the roads of a town again for every outdated entry in the heap.
def dijkstra(n, edges, source):
    roads = [[] for _ in range(n)]
    for u, v, w in edges:
        roads[u].append((v, w))
    dist = [math.inf] * n
    dist[source] = 0
    heap = [(0, source)]
    while heap:
        _, u = heapq.heappop(heap)
        for v, w in roads[u]:
            if dist[u] + w < dist[v]:
                dist[v] = dist[u] + w
                heapq.heappush(heap, (dist[v], v))
    return [-1 if d == math.inf else d for d in dist]
