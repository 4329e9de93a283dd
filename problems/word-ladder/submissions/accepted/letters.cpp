class Solution {
public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        unordered_set<string> left(wordList.begin(), wordList.end());
        queue<pair<string, int>> queue;
        queue.push({beginWord, 1});
        while (!queue.empty()) {
            auto [word, length] = queue.front();
            queue.pop();
            if (word == endWord) return length;
            for (char& letter : word) {
                char old = letter;
                for (letter = 'a'; letter <= 'z'; ++letter)
                    if (left.erase(word)) queue.push({word, length + 1});
                letter = old;
            }
        }
        return 0;
    }
};
