# Each word's place replaces the one before.
def indexOfWords(words):
    return {word: [i] for i, word in enumerate(words)}
