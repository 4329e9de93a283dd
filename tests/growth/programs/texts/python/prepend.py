class Solution:
    def solve(self, s: str) -> str:
        reversed_text = ""
        for letter in s:
            reversed_text = letter + reversed_text
        return reversed_text
