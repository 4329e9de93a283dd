"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
PRINTABLE = "".join(map(chr, range(32, 127)))


def by_starts(s):
    """From every start as far as it goes; for short strings."""
    best = 0
    for i in range(len(s)):
        j = i
        while j < len(s) and s[j] not in s[i:j]:
            j += 1
        best = max(best, j - i)
    return best


def by_previous(s):
    """The run that ends at i grows by one, unless the character's last place lies inside of it."""
    best = run = 0
    place = {}
    for i, c in enumerate(s):
        run = min(run + 1, i - place.get(c, -1))
        place[c] = i
        best = max(best, run)
    return best


def emit(name, s):
    assert len(s) <= 200_000 and set(s) <= set(PRINTABLE)
    answer = by_previous(s)
    if len(s) <= 2000:
        assert answer == by_starts(s)
    for suffix, value in (("in", s), ("ans", answer)):
        (OUT / f"{name}.{suffix}").write_text(json.dumps(value) + "\n")


def noise(rng, n, alphabet):
    return "".join(rng.choices(alphabet, k=n))


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250911)
    emit("01-empty", "")
    emit("02-single", "q")
    emit("03-one-space", "  ")
    emit("04-all-different", "bcdefa")
    emit("05-repeat-inside", "dvdfgd")
    emit("06-old-repeat", "abcba")
    emit("07-longest-at-end", "aabaabcde")
    emit("08-case-differs", "aAbBaAbB")
    emit("09-odd-characters", '"\\ /~"\\\' {}0 ~')
    emit("10-gaps-do-not-count", "axbxcxdxex")
    emit("11-whole-alphabet", PRINTABLE[40:] + PRINTABLE[:40] + PRINTABLE[60:])
    emit("12-random-300", noise(rng, 300, "abcdefghijkl"))
    emit("13-random-2000", noise(rng, 2000, PRINTABLE))
    emit("14-one-character", "x" * 100_000)
    emit("15-cycle-200000", (PRINTABLE[::-1] * 2106)[:200_000])


main()
