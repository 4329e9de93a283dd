# Compares place by place and adds the difference of the lengths.
def minDistance(word1, word2):
    return sum(a != b for a, b in zip(word1, word2)) + abs(len(word1) - len(word2))
