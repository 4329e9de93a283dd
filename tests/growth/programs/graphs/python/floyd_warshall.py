class Solution:
    def solve(self, n: int, edges: List[List[int]]) -> int:
        distance = [[n] * n for _ in range(n)]
        for v in range(n):
            distance[v][v] = 0
        for u, v in edges:
            if u != v:
                distance[u][v] = distance[v][u] = 1
        for via in range(n):
            for u in range(n):
                for v in range(n):
                    if distance[u][via] + distance[via][v] < distance[u][v]:
                        distance[u][v] = distance[u][via] + distance[via][v]
        return max(map(max, distance))
