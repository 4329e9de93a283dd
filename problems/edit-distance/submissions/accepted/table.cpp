class Solution {
public:
    int minDistance(string word1, string word2) {
        size_t n = word1.size(), m = word2.size();
        vector<vector<int>> steps(n + 1, vector<int>(m + 1));
        for (size_t i = 0; i <= n; ++i)
            for (size_t j = 0; j <= m; ++j) {
                if (i == 0 || j == 0) steps[i][j] = int(i + j);
                else if (word1[i - 1] == word2[j - 1]) steps[i][j] = steps[i - 1][j - 1];
                else steps[i][j] = 1 + min({steps[i - 1][j - 1], steps[i - 1][j], steps[i][j - 1]});
            }
        return steps[n][m];
    }
};
