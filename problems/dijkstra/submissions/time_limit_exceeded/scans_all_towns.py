# Finds the nearest open town by looking at all of them: O(n^2).
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[int]:
        roads = [[] for _ in range(n)]
        for u, v, w in edges:
            roads[u].append((v, w))
        dist = [math.inf] * n
        dist[source] = 0
        done = [False] * n
        for _ in range(n):
            u = -1
            for t in range(n):
                if not done[t] and dist[t] < math.inf and (u == -1 or dist[t] < dist[u]):
                    u = t
            if u == -1:
                break
            done[u] = True
            for v, w in roads[u]:
                dist[v] = min(dist[v], dist[u] + w)
        return [-1 if d == math.inf else d for d in dist]
