# Makes numbers of words that look like some.
def indexOfWords(words):
    places = {}
    for i, word in enumerate(words):
        places.setdefault(int(word) if word.isdecimal() else word, []).append(i)
    return places
