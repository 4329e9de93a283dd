class Solution:
    def taskOrder(self, n: int, before: List[List[int]]) -> List[int]:
        missing = [0] * n
        opens = [[] for _ in range(n)]
        for a, b in before:
            opens[a].append(b)
            missing[b] += 1
        ready = [task for task in range(n) if missing[task] == 0]
        order = []
        while ready:
            task = heapq.heappop(ready)
            order.append(task)
            for b in opens[task]:
                missing[b] -= 1
                if missing[b] == 0:
                    heapq.heappush(ready, b)
        return order if len(order) == n else []
