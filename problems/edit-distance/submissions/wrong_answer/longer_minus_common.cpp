// The longer length less the longest common subsequence, as if the rest could always be replaced in place.
class Solution {
public:
    int minDistance(string word1, string word2) {
        size_t n = word1.size(), m = word2.size();
        vector<vector<int>> common(n + 1, vector<int>(m + 1));
        for (size_t i = 1; i <= n; ++i)
            for (size_t j = 1; j <= m; ++j)
                common[i][j] = word1[i - 1] == word2[j - 1] ? common[i - 1][j - 1] + 1
                                                            : max(common[i - 1][j], common[i][j - 1]);
        return (int)max(n, m) - common[n][m];
    }
};
