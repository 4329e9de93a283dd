class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        near = [[] for _ in range(people)]
        for p, j in skills:
            near[p].append(j)
        holder = [None] * jobs

        def find(p, seen):
            for j in near[p]:
                if j not in seen:
                    seen.add(j)
                    if holder[j] is None or find(holder[j], seen):
                        holder[j] = p
                        return True
            return False

        return sum(find(p, set()) for p in range(people))
