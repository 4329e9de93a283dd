class Solution {
public:
    vector<vector<vector<double>>> multiHead(vector<vector<vector<double>>>& x, vector<vector<double>>& wQkv, vector<double>& bQkv,
                                             vector<vector<double>>& wOut, vector<double>& bOut, int heads, bool causal) {
        vector<vector<vector<double>>> answer;
        for (auto& tokens : x) {
            const auto qkv = project(tokens, wQkv, bQkv);
            const size_t t = tokens.size(), c = bOut.size(), e = c / heads;
            vector<vector<double>> result(t, vector<double>(c, 0.0));
            for (size_t first = 0; first < c; first += e) {
                for (size_t i = 0; i < t; ++i) {
                    const size_t seen = causal ? i + 1 : t;
                    vector<double> weights(seen, 0.0);
                    for (size_t j = 0; j < seen; ++j)
                        for (size_t f = first; f < first + e; ++f) weights[j] += qkv[i][f] * qkv[j][c + f] / sqrt(double(e));
                    const double highest = *max_element(weights.begin(), weights.end());
                    double total = 0;
                    for (double& w : weights) total += w = exp(w - highest);
                    for (size_t j = 0; j < seen; ++j)
                        for (size_t f = first; f < first + e; ++f) result[i][f] += weights[j] / total * qkv[j][2 * c + f];
                }
            }
            answer.push_back(project(result, wOut, bOut));
        }
        return answer;
    }

private:
    static vector<vector<double>> project(const vector<vector<double>>& rows, const vector<vector<double>>& w, const vector<double>& b) {
        vector<vector<double>> out;
        for (auto& row : rows) {
            out.push_back(b);
            for (size_t i = 0; i < row.size(); ++i)
                for (size_t j = 0; j < b.size(); ++j) out.back()[j] += row[i] * w[i][j];
        }
        return out;
    }
};
