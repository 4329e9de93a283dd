# Looks for the prefix anywhere in one long text.
class Trie:
    def __init__(self):
        self.words = set()
        self.text = ""

    def insert(self, word):
        if word not in self.words:
            self.words.add(word)
            self.text += "," + word

    def search(self, word):
        return word in self.words

    def startsWith(self, prefix):
        return self.text != "" and prefix in self.text
