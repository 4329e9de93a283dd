class Solution:
    def solve(self, nums: List[int]) -> List[int]:
        deck = list(nums)
        revealed = []
        while deck:
            revealed.append(deck.pop(0))
            if deck:
                deck.append(deck.pop(0))
        return revealed
