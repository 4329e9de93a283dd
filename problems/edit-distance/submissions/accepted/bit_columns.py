# One column of the table as two long integers: where it goes up by one and where it goes down.
def min_distance(word1, word2):
    if not word1:
        return len(word2)
    places = collections.defaultdict(int)
    for i, c in enumerate(word1):
        places[c] |= 1 << i
    mask, last = (1 << len(word1)) - 1, 1 << (len(word1) - 1)
    up, down, distance = mask, 0, len(word1)
    for c in word2:
        same = places[c]
        diagonal = (((same & up) + up) ^ up) | same | down
        right_up = down | ~(diagonal | up) & mask
        right_down = up & diagonal
        distance += bool(right_up & last) - bool(right_down & last)
        right_up = right_up << 1 | 1
        right_down <<= 1
        up = (right_down | ~(diagonal | right_up)) & mask
        down = right_up & diagonal & mask
    return distance
