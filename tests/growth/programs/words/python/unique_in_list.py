def solve(words):
    unique = []
    for word in words:
        if word not in unique:
            unique.append(word)
    return len(unique)
