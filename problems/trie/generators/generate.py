"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Reference:
    """Looks at every word."""

    def __init__(self):
        self.words = []

    def insert(self, word):
        self.words.append(word)

    def search(self, word):
        return word in self.words

    def startsWith(self, prefix):
        return any(word[:len(prefix)] == prefix for word in self.words)


class Quick:
    """A set of the words, and one of the beginnings by length and hash of the text itself."""

    def __init__(self):
        self.words, self.beginnings = set(), set()

    def insert(self, word):
        self.words.add(word)
        self.beginnings.update(word[:end] for end in range(len(word) + 1))

    def search(self, word):
        return word in self.words

    def startsWith(self, prefix):
        return prefix in self.beginnings


def answers(kind, calls):
    trie = kind()
    return [None] + [getattr(trie, name)(word) for name, word in calls]


def emit(name, calls):
    assert len(calls) <= 20_000 and all(len(word) <= 2000 for _, word in calls)
    assert sum(len(word) for call, word in calls if call == "insert") <= 100_000
    expected = answers(Quick, calls)
    if len(calls) <= 4000:
        assert expected == answers(Reference, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["Trie"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[]] + [[word] for _, word in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def parse(text):
    """"+tea ?tea ^te": insert, search, startsWith."""
    names = {"+": "insert", "?": "search", "^": "startsWith"}
    return [(names[word[0]], word[1:]) for word in text.split()]


def mixed(rng, count, letters, longest):
    def word():
        return "".join(rng.choice(letters) for _ in range(rng.randint(0, longest)))
    return [(rng.choice(["insert", "search", "startsWith"]), word()) for _ in range(count)]


def dense(rng, words, questions):
    """Many words, then questions whose answer is mostly no: one letter is wrong near the end."""
    inserted = ["".join(rng.choice(LETTERS) for _ in range(rng.randint(6, 8))) for _ in range(words)]
    calls = [("insert", word) for word in inserted]
    for _ in range(questions):
        word = rng.choice(inserted)
        if rng.random() < 0.7:
            word = word[:4] + rng.choice(LETTERS) + rng.choice(LETTERS)
        calls.append((rng.choice(["search", "startsWith", "startsWith"]), word))
    return calls


def long_words(rng, count, length):
    stem = "".join(rng.choice(LETTERS) for _ in range(length))
    calls = [("insert", stem[:length - 1 - i] + rng.choice(LETTERS)) for i in range(count)]
    calls += [("startsWith", stem[:length - count]), ("startsWith", stem[1:]), ("search", stem[:length - 5])]
    return calls + [("search", calls[0][1]), ("search", calls[count - 1][1]), ("startsWith", calls[count - 1][1] + "a")]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261124)
    emit("01-nothing-inserted", parse("?a ^a ? ^ ?zz ^z"))
    emit("02-empty-word-only", parse("+ ? ^ ?a ^a"))
    emit("03-prefix-is-no-word", parse("+abcd ?a ?ab ?abc ?abcd ^a ^ab ^abc ^abcd"))
    emit("04-word-then-its-prefix", parse("+abcd +ab ?ab ?abc ?abcd +abc ?abc ?a"))
    emit("05-prefix-then-longer-word", parse("+ab +abcd ?ab ?abc ?abcd ^abc ^abcde"))
    emit("06-twice-the-same", parse("+to +to ?to ?t ^to ^too +too +to ?to ?too"))
    emit("07-longer-than-any-word", parse("+a +b ?aa ^aa ^ab ?ba ^ba ^a ^b"))
    emit("08-in-the-middle-of-a-word", parse("+banana ^nana ?nan ^an ^ban ?ana ^a ^na"))
    emit("09-letters-a-and-z", parse("+z +a +az +za ?z ?a ?az ?za ?zz ^zz ^az ^zaz ?aa ^y ^b"))
    emit("10-every-single-letter", [("insert", letter) for letter in LETTERS] + [("search", letter) for letter in LETTERS]
         + [("startsWith", letter + "a") for letter in LETTERS])
    emit("11-random-two-letters", mixed(rng, 1500, "ab", 6))
    emit("12-random-all-letters", mixed(rng, 2500, LETTERS, 3))
    emit("13-long-words", long_words(rng, 45, 2000))
    emit("14-many-words", dense(rng, 7000, 9000))


main()
