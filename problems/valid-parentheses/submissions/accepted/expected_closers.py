# Keeps the closers still expected; "#" at the bottom never matches a closer.
def is_valid(s):
    expected = ["#"]
    for c in s:
        if c == "(":
            expected.append(")")
        elif c == "[":
            expected.append("]")
        elif c == "{":
            expected.append("}")
        elif expected.pop() != c:
            return False
    return len(expected) == 1
