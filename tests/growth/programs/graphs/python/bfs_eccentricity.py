from collections import defaultdict, deque


class Solution:
    def solve(self, n: int, edges: List[List[int]]) -> int:
        graph = defaultdict(list)
        for u, v in edges:
            graph[u].append(v)
            graph[v].append(u)
        distance = {0: 0}
        queue = deque([0])
        while queue:
            u = queue.popleft()
            for v in graph[u]:
                if v not in distance:
                    distance[v] = distance[u] + 1
                    queue.append(v)
        return max(distance.values())
