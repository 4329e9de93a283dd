"""Fisher and Yates's shuffle over numbers of a generator of its own, splitmix64."""


class Numbers:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        """Less than 2**-50 off an equal chance."""
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2 ** 64
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2 ** 64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2 ** 64
        return (z ^ z >> 31) * n >> 64


def load(X, y, batch, epochs, shuffle, seed):
    numbers, pairs, out = Numbers(seed), list(zip(X, y)), []
    for _ in range(epochs):
        if shuffle:
            for i in range(len(pairs) - 1, 0, -1):
                j = numbers.below(i + 1)
                pairs[i], pairs[j] = pairs[j], pairs[i]
        out.append([tuple(map(list, zip(*pairs[at:at + batch]))) for at in range(0, len(pairs), batch)])
    return out
