"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
CLOSER = {"(": ")", "[": "]", "{": "}"}


def reference(s):
    """Reads one bracket at a time with an explicit record of depth -> kind."""
    kind_at = {}
    depth = 0
    for c in s:
        if c in CLOSER:
            depth += 1
            kind_at[depth] = c
        else:
            if depth == 0 or CLOSER[kind_at[depth]] != c:
                return False
            depth -= 1
    return depth == 0


def by_removal(s):
    """The definition by rewriting; for short texts."""
    while True:
        t = s.replace("()", "").replace("[]", "").replace("{}", "")
        if t == s:
            return s == ""
        s = t


def emit(name, s, expected):
    assert len(s) <= 200_000
    answer = reference(s)
    assert answer == expected, name
    if len(s) < 1000:
        assert by_removal(s) == answer
    (OUT / f"{name}.in").write_text(json.dumps(s) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answer) + "\n")


def balanced(rng, n, bias=0.5):
    out, open_ = [], []
    while len(out) + len(open_) < n:
        if open_ and rng.random() > bias:
            out.append(CLOSER[open_.pop()])
        else:
            open_.append(rng.choice("([{"))
            out.append(open_[-1])
    return "".join(out) + "".join(CLOSER[c] for c in reversed(open_))


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250902)
    emit("01-empty", "", True)
    emit("02-lone-opener", "{", False)
    emit("03-lone-closer", "]", False)
    emit("04-closer-first", ")(", False)
    emit("05-wrong-kind", "(]", False)
    emit("06-crossing", "[{(}])", False)
    emit("07-neighbours-match", "()[]{}()", True)
    emit("08-closes-too-often", "(()))(", False)
    emit("09-even-left-open", "(([]", False)
    emit("10-nested", "{[({[()]})]}", True)
    emit("11-random-200", balanced(rng, 200), True)
    s = balanced(rng, 300, 0.6)
    middle = len(s) // 2
    while s[middle] not in ")]}":
        middle += 1
    emit("12-one-changed", s[:middle] + {")": "]", "]": "}", "}": ")"}[s[middle]] + s[middle + 1:], False)
    emit("13-extra-closer-at-end", "[]" * 20_000 + "]", False)
    emit("14-random-200000", balanced(rng, 200_000), True)
    emit("15-all-openers", "(" * 200_000, False)
    openers = "".join(rng.choice("([{") for _ in range(100_000))
    closers = "".join(CLOSER[c] for c in reversed(openers))
    emit("16-deep-last-wrong", openers + closers[:-1] + ("]" if closers[-1] != "]" else ")"), False)
    emit("17-deep", "(" * 100_000 + ")" * 100_000, True)


main()
