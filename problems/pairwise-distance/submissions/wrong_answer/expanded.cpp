// Far from the origin the squares cancel.
class Solution {
public:
    vector<vector<double>> pairwiseDistance(vector<vector<double>>& X, vector<vector<double>>& Y) {
        vector<vector<double>> answer(X.size(), vector<double>(Y.size()));
        for (size_t i = 0; i < X.size(); ++i)
            for (size_t j = 0; j < Y.size(); ++j) {
                auto dot = [](auto& a, auto& b) { return inner_product(a.begin(), a.end(), b.begin(), 0.0); };
                answer[i][j] = sqrt(max(0.0, dot(X[i], X[i]) - 2 * dot(X[i], Y[j]) + dot(Y[j], Y[j])));
            }
        return answer;
    }
};
