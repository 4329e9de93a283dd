# Words that share a pattern with one letter left out are neighbours; each pattern is used once.
def ladder_length(begin, end, words):
    groups = collections.defaultdict(list)
    for word in words:
        for i in range(len(word)):
            groups[word[:i] + "*" + word[i + 1:]].append(word)
    length = {begin: 1}
    queue = collections.deque([begin])
    while queue:
        word = queue.popleft()
        if word == end:
            return length[word]
        for i in range(len(word)):
            for near in groups.pop(word[:i] + "*" + word[i + 1:], ()):
                if near not in length:
                    length[near] = length[word] + 1
                    queue.append(near)
    return 0
