# Breadth first from all persons without a job at once; then as many paths along the rows as there are.
def max_matching(people, jobs, skills):
    near = [set() for _ in range(people)]
    for p, j in skills:
        near[p].add(j)
    job_of, holder = [None] * people, [None] * jobs
    while True:
        row_of = {p: 0 for p in range(people) if job_of[p] is None}
        queue, free = collections.deque(row_of), False
        while queue:
            p = queue.popleft()
            for j in near[p]:
                if holder[j] is None:
                    free = True
                elif holder[j] not in row_of:
                    row_of[holder[j]] = row_of[p] + 1
                    queue.append(holder[j])
        if not free:
            return sum(j is not None for j in job_of)

        def give(p):
            row = row_of.pop(p)
            for j in near[p]:
                if holder[j] is None or row_of.get(holder[j]) == row + 1 and give(holder[j]):
                    job_of[p], holder[j] = j, p
                    return True
            return False

        for p in range(people):
            if job_of[p] is None:
                give(p)
