// A table without the row and the column for the empty string.
class Solution {
public:
    int minDistance(string word1, string word2) {
        int n = (int)word1.size(), m = (int)word2.size();
        vector<vector<int>> steps(n, vector<int>(m));
        auto at = [&](int i, int j) { return i < 0 || j < 0 ? max(i, j) + 1 : steps[i][j]; };
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < m; ++j)
                steps[i][j] = min({at(i - 1, j - 1) + (word1[i] != word2[j]), at(i - 1, j) + 1, at(i, j - 1) + 1});
        return steps.at(n - 1).at(m - 1);
    }
};
