class Solution {
public:
    void rotate(vector<vector<int>>& matrix) {
        auto turned = matrix;
        reverse(turned.begin(), turned.end());
        for (size_t i = 0; i < turned.size(); ++i)
            for (size_t j = 0; j < i; ++j) swap(turned[i][j], turned[j][i]);
    }
};
