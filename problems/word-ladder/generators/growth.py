"""Inputs of any sizes, to measure growth with."""


def _words(n, L, rng):
    """Each differs from an earlier one in one letter; none has a z."""
    words = ["".join(rng.choice("abcdefghijklm") for _ in range(L))]
    known = set(words)
    while len(words) < n:
        word = list(rng.choice(words))
        word[rng.randrange(L)] = rng.choice("abcdefghijklmnopqrstuvwxy")
        if (word := "".join(word)) not in known:
            known.add(word)
            words.append(word)
    return words


def far(n, L, rng):
    words = _words(n, L, rng)
    return [words[0], words[-1], words[1:] + [words[0]]]


def unreachable(n, L, rng):
    words = _words(n, L, rng)
    return [words[0], "z" * L, words + ["z" * L]]
