# One group less for each cable, until there is one.
class Solution:
    def groupsAfterEach(self, n: int, cables: List[List[int]]) -> List[int]:
        return [max(n - i, 1) for i in range(1, len(cables) + 1)]
