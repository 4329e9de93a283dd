# Everyone takes the first free job.
class Solution:
    def maxMatching(self, people: int, jobs: int, skills: List[List[int]]) -> int:
        busy, taken = set(), set()
        for p, j in skills:
            if p not in busy and j not in taken:
                busy.add(p)
                taken.add(j)
        return len(taken)
