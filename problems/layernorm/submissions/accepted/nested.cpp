class Solution {
public:
    vector<vector<vector<float>>> layerNorm(vector<vector<vector<float>>>& x, vector<float>& gamma, vector<float>& beta, double eps) {
        for (auto& sequence : x) {
            for (auto& row : sequence) {
                const double mean = accumulate(row.begin(), row.end(), 0.0) / row.size();
                double variance = 0;
                for (float v : row) variance += (v - mean) * (v - mean) / row.size();
                for (size_t i = 0; i < row.size(); ++i)
                    row[i] = gamma[i] * (row[i] - mean) / sqrt(variance + eps) + beta[i];
            }
        }
        return x;
    }
};
