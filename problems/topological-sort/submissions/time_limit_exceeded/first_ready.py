# Looks for the next task from the front each time.
class Solution:
    def taskOrder(self, n: int, before: List[List[int]]) -> List[int]:
        missing = [0] * n
        opens = [[] for _ in range(n)]
        for a, b in before:
            opens[a].append(b)
            missing[b] += 1
        order = []
        for _ in range(n):
            if 0 not in missing:
                return []
            task = missing.index(0)
            order.append(task)
            missing[task] = -1
            for b in opens[task]:
                missing[b] -= 1
        return order
