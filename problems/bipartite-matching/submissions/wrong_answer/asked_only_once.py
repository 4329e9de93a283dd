# Marks jobs as seen for good, not for each person's search anew.
class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        near = [[] for _ in range(people)]
        for p, j in skills:
            near[p].append(j)
        holder, seen = [None] * jobs, set()

        def find(p):
            for j in near[p]:
                if j not in seen:
                    seen.add(j)
                    if holder[j] is None or find(holder[j]):
                        holder[j] = p
                        return True
            return False

        return sum(find(p) for p in range(people))
