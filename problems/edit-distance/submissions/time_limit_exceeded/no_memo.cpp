class Solution {
    int steps(const string& a, const string& b, size_t i, size_t j) {
        if (i == a.size() || j == b.size()) return int(a.size() - i + b.size() - j);
        if (a[i] == b[j]) return steps(a, b, i + 1, j + 1);
        return 1 + min({steps(a, b, i + 1, j + 1), steps(a, b, i + 1, j), steps(a, b, i, j + 1)});
    }

public:
    int minDistance(string word1, string word2) { return steps(word1, word2, 0, 0); }
};
