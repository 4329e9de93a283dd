# A cable joins groups only when one of its computers had no cable yet.
class Solution:
    def groupsAfterEach(self, n: int, cables: List[List[int]]) -> List[int]:
        seen, answer = set(), []
        for a, b in cables:
            if a != b and not {a, b} <= seen:
                n -= 1
            seen |= {a, b}
            answer.append(n)
        return answer
