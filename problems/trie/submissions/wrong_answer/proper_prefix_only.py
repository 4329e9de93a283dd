# A word is not counted as its own beginning.
class Trie:
    def __init__(self):
        self.words, self.beginnings = set(), set()

    def insert(self, word):
        self.words.add(word)
        for end in range(len(word)):
            self.beginnings.add(word[:end])

    def search(self, word):
        return word in self.words

    def startsWith(self, prefix):
        return prefix in self.beginnings
