// Tries every ladder without a repeated word.
class Solution {
    unordered_set<string> left;
    int best = INT_MAX;
    void climb(string word, const string& end, int length) {
        if (word == end) best = min(best, length);
        for (char& letter : word) {
            char old = letter;
            for (letter = 'a'; letter <= 'z'; ++letter) {
                if (!left.erase(word)) continue;
                climb(word, end, length + 1);
                left.insert(word);
            }
            letter = old;
        }
    }

public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        left.insert(wordList.begin(), wordList.end());
        left.erase(beginWord);
        climb(beginWord, endWord, 1);
        return best == INT_MAX ? 0 : best;
    }
};
