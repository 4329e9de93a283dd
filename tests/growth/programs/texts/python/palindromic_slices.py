class Solution:
    def solve(self, s: str) -> str:
        letters = list(s)
        longest = []
        for i in range(len(letters)):
            for j in range(i + 1, len(letters) + 1):
                part = letters[i:j]
                if part == part[::-1] and len(part) > len(longest):
                    longest = part
        return "".join(longest)
