class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        if endWord not in left:
            return 0
        row, length = {beginWord}, 1
        while row:
            if endWord in row:
                return length
            left -= row
            row = {near for word in row for i in range(len(word)) for c in ascii_lowercase
                   if (near := word[:i] + c + word[i + 1:]) in left}
            length += 1
        return 0
