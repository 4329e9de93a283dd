"""Writes every case of data/secret. Run in the package folder."""
import json
import random
import string
from pathlib import Path

OUT = Path("data/secret")


def by_pairs(begin, end, words):
    """Rounds over all words that are left; for short lists."""
    left, row, length = set(words), {begin}, 1
    while row:
        if end in row:
            return length
        row = {w for w in left if any(sum(a != b for a, b in zip(w, r)) == 1 for r in row)}
        left -= row
        length += 1
    return 0


def by_patterns(begin, end, words):
    """From the end: two words are neighbours when they share a pattern with one letter left out."""
    if end not in words:
        return 0
    shares = {}
    for w in {begin, *words}:
        for i in range(len(w)):
            shares.setdefault((i, w[:i] + w[i + 1:]), []).append(w)
    length, row = {end: 1}, [end]
    for w in row:
        for i in range(len(w)):
            for other in shares.pop((i, w[:i] + w[i + 1:]), []):
                if other not in length:
                    length[other] = length[w] + 1
                    row.append(other)
    return length.get(begin, 0)


def emit(name, begin, end, words):
    assert begin != end and len(words) <= 10_000 and len(set(words)) == len(words)
    assert all(1 <= len(w) <= 10 and len(w) == len(begin) for w in (begin, end, *words))
    assert set("".join((begin, end, *words))) <= set(string.ascii_lowercase)
    answer = by_patterns(begin, end, words)
    if len(words) <= 300:
        assert answer == by_pairs(begin, end, words)
    lines = [json.dumps(v, separators=(",", ":")) for v in (begin, end, words)]
    (OUT / f"{name}.in").write_text("\n".join(lines) + "\n")
    (OUT / f"{name}.ans").write_text(f"{answer}\n")


def shuffled(rng, words):
    words = sorted(words)
    rng.shuffle(words)
    return words


def grid(rng, letters, length):
    """Every word of so many letters: there are very many ladders, all short ones equally long."""
    words = [""]
    for _ in range(length):
        words = [w + c for w in words for c in letters]
    return shuffled(rng, words)


def walk(rng, start, steps):
    """A long ladder on which only neighbours in it are neighbours."""
    ladder, taken = [start], {}

    def near(word):
        return [(i, word[:i] + word[i + 1:]) for i in range(len(word))]

    for p in near(start):
        taken[p] = 1
    while len(ladder) <= steps:
        word = ladder[-1]
        i, c = rng.randrange(len(word)), rng.choice(string.ascii_lowercase)
        following = word[:i] + c + word[i + 1:]
        clashes = sum(taken.get(p, 0) for p in near(following))
        if following != word and clashes == 1:
            ladder.append(following)
            for p in near(following):
                taken[p] = 1
            taken[i, word[:i] + word[i + 1:]] = 2
    return ladder


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20250920)
    emit("01-no-words", "a", "b", [])
    emit("02-one-letter", "a", "c", ["c"])
    emit("03-one-letter-all", "q", "a", list(string.ascii_lowercase))
    emit("04-end-not-in-list", "dog", "cat", ["dot", "cot", "cog"])
    emit("05-begin-in-list", "dog", "cat", ["dot", "dog", "cat", "cot"])
    emit("06-no-way", "aaa", "zzz", ["aab", "abb", "zzz", "zzy"])
    emit("07-two-apart-is-too-far", "ab", "cd", ["cd", "ee"])
    emit("08-letters-not-moved", "abc", "bca", ["bca", "acb", "bac", "cab", "cba"])
    emit("09-detour-needed", "aa", "bb", ["ac", "cc", "cb", "bb"])
    emit("10-shorter-listed-last", "aaa", "bbb", ["aac", "acc", "bcc", "bbc", "bbb", "aab", "abb"])
    emit("11-ten-letters", "aaaaaaaaaa", "aaaaazaaaa", ["aaaaazaaaa", "aaaaayaaaa"])
    words = {"".join(rng.choices("abcdefgh", k=3)) for _ in range(299)} | {"eee"}
    emit("12-random-300", "abc", "eee", shuffled(rng, words))
    emit("13-grid-6561", "aaaaaaaa", "cccccccc", grid(rng, "abc", 8))
    ladder = walk(rng, "begins", 1500)
    emit("14-long-ladder", ladder[0], ladder[-1], shuffled(rng, ladder[1:]))
    noise = {"".join(rng.choices(string.ascii_lowercase, k=10)) for _ in range(3000)}
    ladder = walk(rng, "startwords", 7000)
    words = shuffled(rng, (noise | set(ladder[1:])) - {ladder[0]})[:10_000]
    emit("15-ladder-in-noise", ladder[0], ladder[-1], words)
    emit("16-ladder-broken", ladder[0], ladder[-1], [w for w in words if w != ladder[6000]])


main()
