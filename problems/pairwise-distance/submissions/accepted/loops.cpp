class Solution {
public:
    vector<vector<double>> pairwiseDistance(vector<vector<double>>& X, vector<vector<double>>& Y) {
        vector<vector<double>> answer(X.size(), vector<double>(Y.size()));
        for (size_t i = 0; i < X.size(); ++i)
            for (size_t j = 0; j < Y.size(); ++j) {
                double total = 0;
                for (size_t k = 0; k < X[i].size(); ++k) total += (X[i][k] - Y[j][k]) * (X[i][k] - Y[j][k]);
                answer[i][j] = sqrt(total);
            }
        return answer;
    }
};
