"""Writes every case of data/secret. Run in the package folder."""
import json
import random
import string
from functools import lru_cache
from pathlib import Path

OUT = Path("data/secret")


def by_recursion(a, b):
    """The definition, for short strings."""
    @lru_cache(maxsize=None)
    def steps(i, j):
        if i == 0 or j == 0:
            return i + j
        return min(steps(i - 1, j) + 1, steps(i, j - 1) + 1, steps(i - 1, j - 1) + (a[i - 1] != b[j - 1]))

    return steps(len(a), len(b))


def by_reach(a, b):
    """For each number of steps, how far each diagonal gets; equal characters are free."""
    n, m = len(a), len(b)

    def slide(i, diagonal):
        while i < n and i + diagonal < m and a[i] == b[i + diagonal]:
            i += 1
        return i

    reach, steps = {0: slide(0, 0)}, 0
    while reach.get(m - n, -1) < n:
        steps += 1
        further = {}
        for d in range(max(-steps, -n), min(steps, m) + 1):
            tried = [reach.get(d, -2) + 1, reach.get(d - 1, -2), reach.get(d + 1, -2) + 1]
            i = min(max(tried), n, m - d)
            if i >= max(0, -d):
                further[d] = slide(i, d)
        reach = further
    return steps


def emit(name, a, b):
    assert max(len(a), len(b)) <= 500 and set(a + b) <= set(string.ascii_letters)
    answer = by_reach(a, b)
    if max(len(a), len(b)) <= 120:
        assert answer == by_recursion(a, b)
    (OUT / f"{name}.in").write_text(json.dumps(a) + "\n" + json.dumps(b) + "\n")
    (OUT / f"{name}.ans").write_text(f"{answer}\n")


def noise(rng, n, alphabet):
    return "".join(rng.choices(alphabet, k=n))


def changed(rng, word, changes):
    letters = list(word)
    for _ in range(changes):
        kind, at = rng.randrange(3), rng.randrange(len(letters) - 1)
        letters[at:at + (kind != 0)] = [] if kind == 1 else [rng.choice(string.ascii_letters)]
    return "".join(letters)[:500]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250913)
    emit("01-both-empty", "", "")
    emit("02-first-empty", "", "abc")
    emit("03-second-empty", "abcd", "")
    emit("04-equal", "Distance", "Distance")
    emit("05-one-replaced", "a", "b")
    emit("06-case-differs", "aBcD", "AbCd")
    emit("07-common-letter-shifted", "abcdefg", "gabcdef")
    emit("08-insert-in-front", "xyz", "aaxyz")
    emit("09-greedy-is-wrong", "aabbbbb", "bbbbbaa")
    emit("10-replace-beats-both", "abcdef", "uvwxyz")
    emit("11-random-100", noise(rng, 100, "abc"), noise(rng, 120, "abc"))
    word = noise(rng, 480, string.ascii_lowercase)
    emit("12-few-changes", word, changed(rng, word, 25))
    emit("13-nothing-in-common", "a" * 500, "b" * 500)
    emit("14-one-letter", "a" * 500, "a" * 250)
    emit("15-random-500", noise(rng, 500, "abcd"), noise(rng, 500, "abcd"))


main()
