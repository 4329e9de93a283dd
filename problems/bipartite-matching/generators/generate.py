"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def by_sets(people, skills):
    """The sets of jobs that the persons so far can have; for few jobs."""
    held = {frozenset()}
    for p in range(people):
        held |= {one | {j} for one in held for q, j in skills if q == p and j not in one}
    return max(map(len, held))


def by_paths(people, jobs, skills):
    """Improves along alternating paths, breadth first, until none is left, and proves the result.

    The proof: as many persons and jobs as there are pairs touch every entry. No choice of jobs can then be larger.
    """
    near = [[] for _ in range(people)]
    for p, j in skills:
        near[p].append(j)
    job_of, holder = [None] * people, [None] * jobs
    improved = True
    while improved:
        improved = False
        row = [p for p in range(people) if job_of[p] is None]
        persons, found_by = set(row), {}
        start, ended = {p: p for p in row}, set()  # at whom a path begins, and which of these have one
        for p in row:
            for j in near[p]:
                if j in found_by or start[p] in ended:
                    continue
                found_by[j] = p
                if holder[j] is not None:
                    start[holder[j]] = start[p]
                    persons.add(holder[j])
                    row.append(holder[j])
                    continue
                ended.add(start[p])
                improved = True
                while j is not None:
                    q = found_by[j]
                    job_of[q], holder[j], j = j, q, job_of[q]
    count = sum(j is not None for j in job_of)
    others = set(range(people)) - persons
    assert len(found_by) + len(others) == count
    assert all(j in found_by or p in others for p, j in skills)
    return count


def emit(name, people, jobs, skills):
    assert 0 <= people <= 2000 and 0 <= jobs <= 2000 and len(skills) <= 10_000
    assert all(0 <= p < people and 0 <= j < jobs for p, j in skills)
    answer = by_paths(people, jobs, skills)
    if jobs <= 12:
        assert answer == by_sets(people, skills)
    lines = [json.dumps(v, separators=(",", ":")) for v in (people, jobs, skills)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(f"{answer}\n")


def noise(rng, people, jobs, m):
    return [[rng.randrange(people), rng.randrange(jobs)] for _ in range(m)]


def stairs(n):
    """Person i can do jobs i and i + 1, the last one only job 0: everyone must give up the first choice."""
    return [[i, i + k] for i in range(n - 1) for k in (0, 1)] + [[n - 1, 0]]


def crowd(groups, size):
    """In each group `size` persons can do the same `size - 1` jobs: one of them stays without."""
    return [[g * size + p, g * (size - 1) + j] for g in range(groups) for p in range(size) for j in range(size - 1)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250925)
    emit("01-nobody", 0, 3, [])
    emit("02-no-jobs", 4, 0, [])
    emit("03-no-skills", 5, 5, [])
    emit("04-one-pair", 1, 1, [[0, 0]])
    emit("05-repeated-entries", 2, 2, [[0, 1], [0, 1], [1, 1], [1, 1]])
    emit("06-one-job-for-all", 5, 3, [[p, 2] for p in range(5)])
    emit("07-one-person-for-all", 2, 6, [[1, j] for j in range(6)])
    emit("08-numbered-apart", 3, 3, [[0, 1], [1, 2], [2, 0]])
    emit("09-two-must-give-way", 3, 3, [[0, 0], [0, 1], [1, 1], [1, 2], [2, 0]])
    # Giving first to those who can do the fewest jobs goes wrong here, as does the reverse.
    emit("10-fewest-skills-first", 6, 6, [[0, 0], [0, 1], [1, 0], [1, 2], [2, 1], [2, 2], [2, 0], [3, 1], [3, 3],
                                          [4, 3], [4, 4], [4, 5], [5, 3], [5, 4]])
    emit("11-more-jobs-than-people", 3, 9, [[0, 8], [1, 8], [2, 8], [0, 7], [1, 7], [2, 4]])
    emit("12-random-10", 14, 10, noise(rng, 14, 10, 24))
    emit("13-random-200", 200, 180, noise(rng, 200, 180, 400))
    emit("14-stairs-2000", 2000, 2000, stairs(2000))
    emit("15-crowds", 330, 319, crowd(11, 30))
    emit("16-random-2000", 2000, 2000, noise(rng, 2000, 2000, 5000))
    emit("17-full-crowd", 100, 99, crowd(1, 100))


main()
