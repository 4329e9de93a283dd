"""Inputs of any size, to measure growth with."""


def asked(words):
    return [["Trie", []]] + [["insert", [word]] for word in words] + \
        [[("search", "startsWith")[i % 2], [word + "q" * (i % 3)]] for i, word in enumerate(words)]


def short_words(n, rng):
    return asked(["".join(rng.choice("abcdefgh") for _ in range(6)) for _ in range(n // 2)])


def alike(n, rng):
    """They differ in their last letters only."""
    return asked(["aaaaaa" + chr(97 + i // 676 % 26) + chr(97 + i // 26 % 26) + chr(97 + i % 26) for i in range(n // 2)])
