class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left, row, length = set(wordList), [beginWord], 1
        while row:
            if endWord in row:
                return length
            row = [word for word in left
                   if any(sum(a != b for a, b in zip(word, other)) == 1 for other in row)]
            left -= set(row)
            length += 1
        return 0
