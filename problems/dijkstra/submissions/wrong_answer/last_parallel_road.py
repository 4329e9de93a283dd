# A dictionary keeps only the last of several roads between two towns.
class Solution:
    def shortestPaths(self, n, edges, source):
        roads = [{} for _ in range(n)]
        for u, v, w in edges:
            roads[u][v] = w
        dist = [math.inf] * n
        dist[source] = 0
        heap = [(0, source)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in roads[u].items():
                if d + w < dist[v]:
                    dist[v] = d + w
                    heapq.heappush(heap, (d + w, v))
        return [-1 if d == math.inf else d for d in dist]
