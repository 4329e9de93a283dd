# Each round removes only the innermost pairs.
class Solution:
    def isValid(self, s: str) -> bool:
        before = None
        while s != before:
            before = s
            s = s.replace("()", "").replace("[]", "").replace("{}", "")
        return s == ""
