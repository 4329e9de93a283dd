# Counts only the groups of computers that have a cable.
class Solution:
    def groupsAfterEach(self, n: int, cables: List[List[int]]) -> List[int]:
        parent, groups, answer = {}, 0, []

        def find(a):
            while parent[a] != a:
                parent[a] = a = parent[parent[a]]
            return a

        for a, b in cables:
            for c in (a, b):
                if c not in parent:
                    parent[c] = c
                    groups += 1
            a, b = find(a), find(b)
            if a != b:
                parent[a] = b
                groups -= 1
            answer.append(groups)
        return answer
