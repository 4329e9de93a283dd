# The number of steps, one less than the words.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        row, steps = {beginWord}, 0
        while row:
            if endWord in row:
                return steps
            left -= row
            row = {near for word in row for i in range(len(word)) for c in ascii_lowercase
                   if (near := word[:i] + c + word[i + 1:]) in left}
            steps += 1
        return 0
