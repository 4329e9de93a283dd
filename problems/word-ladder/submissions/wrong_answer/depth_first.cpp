// Depth first: the length of the ladder that happens to be found first.
class Solution {
    unordered_set<string> left;
    int climb(string word, const string& end, int length) {
        if (word == end) return length;
        for (char& letter : word) {
            char old = letter;
            for (letter = 'a'; letter <= 'z'; ++letter)
                if (left.erase(word))
                    if (int found = climb(word, end, length + 1)) return found;
            letter = old;
        }
        return 0;
    }

public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        left.insert(wordList.begin(), wordList.end());
        left.erase(beginWord);
        return climb(beginWord, endWord, 1);
    }
};
