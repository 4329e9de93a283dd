# Walks through all groups after each cable.
class Solution:
    def groupsAfterEach(self, n: int, cables: List[List[int]]) -> List[int]:
        near = [[] for _ in range(n)]
        answer = []
        for a, b in cables:
            near[a].append(b)
            near[b].append(a)
            seen, groups = [False] * n, 0
            for start in range(n):
                if seen[start]:
                    continue
                groups += 1
                seen[start] = True
                stack = [start]
                while stack:
                    for other in near[stack.pop()]:
                        if not seen[other]:
                            seen[other] = True
                            stack.append(other)
            answer.append(groups)
        return answer
