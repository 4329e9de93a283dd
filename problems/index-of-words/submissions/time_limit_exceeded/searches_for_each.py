# Goes through all words for every word that occurs.
def indexOfWords(words):
    return {word: [i for i in range(len(words)) if words[i] == word] for word in set(words)}
