import heapq


class Solution:
    def solve(self, n: int, edges: List[List[int]]) -> int:
        graph = [[] for _ in range(n)]
        for u, v in edges:
            weight = (u * 7 + v * 13) % 1009 + 1
            graph[u].append((v, weight))
            graph[v].append((u, weight))
        distance = [float("inf")] * n
        distance[0] = 0
        heap = [(0, 0)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > distance[u]:
                continue
            for v, weight in graph[u]:
                if d + weight < distance[v]:
                    distance[v] = d + weight
                    heapq.heappush(heap, (d + weight, v))
        return max(distance)
