from collections import deque


def solve(n, edges, source):
    after = [[] for _ in range(n)]
    for a, b, _ in edges:
        after[a].append(b)
    seen, queue = {source}, deque([source])
    while queue:
        for b in after[queue.popleft()]:
            if b not in seen:
                seen.add(b)
                queue.append(b)
    return len(seen)
