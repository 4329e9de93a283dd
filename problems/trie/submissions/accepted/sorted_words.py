# The words in order: those with a prefix follow the place where the prefix itself would stand.
class Trie:
    def __init__(self):
        self.words = []

    def insert(self, word):
        at = bisect.bisect_left(self.words, word)
        if at == len(self.words) or self.words[at] != word:
            self.words.insert(at, word)

    def search(self, word):
        at = bisect.bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word

    def starts_with(self, prefix):
        at = bisect.bisect_left(self.words, prefix)
        return at < len(self.words) and self.words[at].startswith(prefix)
