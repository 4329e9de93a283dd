# Every way to give each person a job or none.
class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        near = [[] for _ in range(people)]
        for p, j in skills:
            near[p].append(j)
        taken = set()

        def most(p):
            if p == people:
                return 0
            best = most(p + 1)
            for j in near[p]:
                if j not in taken:
                    taken.add(j)
                    best = max(best, 1 + most(p + 1))
                    taken.remove(j)
            return best

        return most(0)
