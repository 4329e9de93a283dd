class Solution:
    def groupsAfterEach(self, n: int, cables: List[List[int]]) -> List[int]:
        parent = list(range(n))

        def find(a):
            while parent[a] != a:
                parent[a] = a = parent[parent[a]]
            return a

        answer = []
        for a, b in cables:
            a, b = find(a), find(b)
            if a != b:
                parent[a] = b
                n -= 1
            answer.append(n)
        return answer
