# Knows only the tasks that occur in an entry.
class Solution:
    def taskOrder(self, n: int, before: List[List[int]]) -> List[int]:
        missing, opens = {}, {}
        for a, b in before:
            opens.setdefault(a, []).append(b)
            missing[b] = missing.get(b, 0) + 1
            missing.setdefault(a, 0)
        ready = [task for task in range(n) if missing[task] == 0]
        order = []
        while ready:
            task = heapq.heappop(ready)
            order.append(task)
            for b in opens.get(task, ()):
                missing[b] -= 1
                if missing[b] == 0:
                    heapq.heappush(ready, b)
        return order if len(order) == n else []
