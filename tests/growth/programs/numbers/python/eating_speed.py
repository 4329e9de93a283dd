class Solution:
    def solve(self, piles: List[int]) -> int:
        hours = 2 * len(piles)
        slow, fast = 1, max(piles)
        while slow < fast:
            speed = (slow + fast) // 2
            if sum((pile + speed - 1) // speed for pile in piles) <= hours:
                fast = speed
            else:
                slow = speed + 1
        return slow
