// Keeps the tokens, and computes the attention of them all for each new one. It passes all cases in time; its growth does
// not pass.
class KVCache {
    vector<vector<double>> w_q, w_k, w_v, tokens;
    double slope;

    static vector<vector<double>> times(const vector<vector<double>>& x, const vector<vector<double>>& w) {
        vector<vector<double>> out(x.size(), vector<double>(w[0].size(), 0.0));
        for (size_t i = 0; i < x.size(); ++i)
            for (size_t a = 0; a < w.size(); ++a)
                for (size_t f = 0; f < w[0].size(); ++f) out[i][f] += x[i][a] * w[a][f];
        return out;
    }

public:
    KVCache(vector<vector<double>> w_q, vector<vector<double>> w_k, vector<vector<double>> w_v, double slope)
        : w_q(w_q), w_k(w_k), w_v(w_v), slope(slope) {}

    vector<double> append(vector<double> x) {
        tokens.push_back(x);
        const auto q = times(tokens, w_q), k = times(tokens, w_k), v = times(tokens, w_v);
        vector<vector<double>> attention;
        for (size_t t = 0; t < tokens.size(); ++t) {
            vector<double> scores;
            for (size_t j = 0; j <= t; ++j)
                scores.push_back(inner_product(q[t].begin(), q[t].end(), k[j].begin(), 0.0) / sqrt(q[t].size()) - slope * (t - j));
            const double top = *max_element(scores.begin(), scores.end());
            double total = 0;
            vector<double> mean(w_v[0].size(), 0.0);
            for (size_t j = 0; j <= t; ++j) {
                const double weight = exp(scores[j] - top);
                total += weight;
                for (size_t f = 0; f < mean.size(); ++f) mean[f] += weight * v[j][f];
            }
            for (double& m : mean) m /= total;
            attention.push_back(mean);
        }
        return attention.back();
    }
    void truncate(int length) { tokens.resize(length); }
    int length() { return tokens.size(); }
};
