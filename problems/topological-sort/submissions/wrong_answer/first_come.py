# A queue: tasks are done in the order in which they become possible.
class Solution:
    def taskOrder(self, n: int, before: List[List[int]]) -> List[int]:
        missing = [0] * n
        opens = [[] for _ in range(n)]
        for a, b in before:
            opens[a].append(b)
            missing[b] += 1
        queue = collections.deque(t for t in range(n) if missing[t] == 0)
        order = []
        while queue:
            task = queue.popleft()
            order.append(task)
            for b in opens[task]:
                missing[b] -= 1
                if missing[b] == 0:
                    queue.append(b)
        return order if len(order) == n else []
