"""Inputs of any size, to measure growth with."""

LENGTH = 6


def _words(n, rng):
    """Each differs from an earlier one in one letter; none has a z."""
    words = ["".join(rng.choice("abcdefghijklm") for _ in range(LENGTH))]
    known = set(words)
    while len(words) < n:
        word = list(rng.choice(words))
        word[rng.randrange(LENGTH)] = rng.choice("abcdefghijklmnopqrstuvwxy")
        if (word := "".join(word)) not in known:
            known.add(word)
            words.append(word)
    return words


def far(n, rng):
    words = _words(n, rng)
    return [words[0], words[-1], words[1:] + [words[0]]]


def unreachable(n, rng):
    words = _words(n, rng)
    return [words[0], "z" * LENGTH, words + ["z" * LENGTH]]
