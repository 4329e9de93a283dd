# A pointer goes up over the tasks; only what opens behind it needs a heap.
def task_order(n, before):
    opens = [[] for _ in range(n)]
    missing = [0] * n
    for a, b in set(map(tuple, before)):
        opens[a].append(b)
        missing[b] += 1
    order, behind, at = [], [], 0
    while behind or at < n:
        if behind:
            task = heapq.heappop(behind)
        else:
            task, at = at, at + 1
            if missing[task]:
                continue
        order.append(task)
        for b in opens[task]:
            missing[b] -= 1
            if missing[b] == 0 and b < at:
                heapq.heappush(behind, b)
    return order if len(order) == n else []
