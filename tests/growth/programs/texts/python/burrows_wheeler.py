def solve(s: str) -> str:
    order = sorted(range(len(s)), key=lambda i: s[i:])
    return "".join(s[i - 1] for i in order)
