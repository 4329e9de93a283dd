"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


def emit(name, words):
    assert len(words) <= 50_000 and all(len(word) <= 20 for word in words)
    answer = {}
    for i, word in enumerate(words):
        answer.setdefault(word, []).append(i)
    for suffix, value in (("in", words), ("ans", dict(sorted(answer.items())))):
        text = json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n"
        (OUT / f"{name}.{suffix}").write_text(text, encoding="utf-8")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251105)

    def word(letters, least, most):
        return "".join(rng.choice(letters) for _ in range(rng.randint(least, most)))

    emit("01-one-word", ["a"])
    emit("02-one-word-often", ["no"] * 7)
    emit("03-case", ["The", "the", "THE", "the", "tHe"])
    emit("04-empty-words", ["", "a", "", " ", "a ", ""])
    emit("05-digits-and-signs", ["10", "9", "-1", "1", "01", "1.0", "10", "1"])
    emit("06-beyond-ascii", ["\u00e9", "e\u0301", "\u4e2d\u6587", "\U0001f600", "\ue000", "\u00e9", "\U0001f600"])
    emit("07-quotes-and-backslashes", ['"', "\\", '"', "'", "\\n", "\n", "\t", "[0]"])
    emit("08-prefixes", ["a" * i for i in list(range(1, 21)) + list(range(20, 0, -1))])
    emit("09-random-300", [word("abc", 1, 3) for _ in range(300)])
    emit("10-all-different", [f"w{i}" for i in rng.sample(range(10**6), 30_000)])
    emit("11-few-words-often", [word("ab", 1, 2) for _ in range(50_000)])
    emit("12-random-50000", [word("abcdefgh", 2, 6) for _ in range(50_000)])


main()
