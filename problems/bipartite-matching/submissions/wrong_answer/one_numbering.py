# Person 2 and job 2 are taken for one node.
class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        near = [set() for _ in range(max(people, jobs))]
        for p, j in skills:
            near[p].add(j)
            near[j].add(p)
        partner = [None] * len(near)

        def find(a, seen):
            for b in near[a] - seen:
                if b in seen:
                    continue
                seen.add(b)
                if partner[b] is None or find(partner[b], seen):
                    partner[a], partner[b] = b, a
                    return True
            return False

        return sum(partner[a] is None and find(a, {a}) for a in range(len(near)))
