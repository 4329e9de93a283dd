# Sorts the places by their words; sorting is stable.
def index_of_words(words):
    order = sorted(range(len(words)), key=words.__getitem__)
    return {word: list(group) for word, group in groupby(order, key=words.__getitem__)}
