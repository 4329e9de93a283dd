# Compares the letters of two words without their positions.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        groups = collections.defaultdict(list)
        for word in {*wordList, beginWord}:
            for i in range(len(word)):
                groups["".join(sorted(word[:i] + word[i + 1:]))].append(word)
        length, queue = {beginWord: 1}, collections.deque([beginWord])
        while queue:
            word = queue.popleft()
            if word == endWord:
                return length[word]
            for i in range(len(word)):
                for near in groups.pop("".join(sorted(word[:i] + word[i + 1:])), ()):
                    if near not in length:
                        length[near] = length[word] + 1
                        queue.append(near)
        return 0
