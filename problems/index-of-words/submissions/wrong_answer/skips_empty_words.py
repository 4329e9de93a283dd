# An empty word is taken for no word.
def indexOfWords(words):
    places = {}
    for i, word in enumerate(words):
        if word.strip():
            places.setdefault(word, []).append(i)
    return places
