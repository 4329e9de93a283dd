# Persons who can do the fewest jobs choose first, and take the job that the fewest can do.
class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        skills = set(map(tuple, skills))
        near, wanted = collections.defaultdict(list), collections.Counter(j for _, j in skills)
        for p, j in sorted(skills):
            near[p].append(j)
        taken = set()
        for p in sorted(near, key=lambda p: (len(near[p]), p)):
            free = [j for j in near[p] if j not in taken]
            if free:
                taken.add(min(free, key=lambda j: (wanted[j], j)))
        return len(taken)
