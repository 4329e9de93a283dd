// Rows of words from both ends; the smaller one goes on.
int ladderLength(const std::string& begin, const std::string& end, const std::vector<std::string>& words) {
    std::unordered_set<std::string> left(words.begin(), words.end()), row{begin}, other{end};
    if (left.count(end) == 0) return 0;
    left.erase(begin);
    left.erase(end);
    for (int length = 2; !row.empty(); ++length) {
        std::unordered_set<std::string> next;
        for (std::string word : row)
            for (char& letter : word) {
                const char old = letter;
                for (letter = 'a'; letter <= 'z'; ++letter) {
                    if (letter == old) continue;
                    if (other.count(word)) return length;
                    if (left.erase(word)) next.insert(word);
                }
                letter = old;
            }
        row = std::move(next);
        if (row.size() > other.size()) std::swap(row, other);
    }
    return 0;
}
