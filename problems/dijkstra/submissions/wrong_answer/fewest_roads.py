# Cost of the first route with the fewest roads.
def shortestPaths(n, edges, source):
    roads = [[] for _ in range(n)]
    for u, v, w in edges:
        roads[u].append((v, w))
    dist = [-1] * n
    dist[source] = 0
    queue = collections.deque([source])
    while queue:
        u = queue.popleft()
        for v, w in roads[u]:
            if dist[v] == -1:
                dist[v] = dist[u] + w
                queue.append(v)
    return dist
