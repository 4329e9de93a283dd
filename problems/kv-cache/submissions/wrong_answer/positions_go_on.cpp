// A token's position is the number of all that came before, taken back or not.
class KVCache {
    vector<vector<double>> w_q, w_k, w_v, keys, values;
    vector<double> positions;
    double slope, came = 0;

    static vector<double> times(const vector<double>& x, const vector<vector<double>>& w) {
        vector<double> out(w[0].size(), 0.0);
        for (size_t a = 0; a < x.size(); ++a)
            for (size_t f = 0; f < out.size(); ++f) out[f] += x[a] * w[a][f];
        return out;
    }

public:
    KVCache(vector<vector<double>> w_q, vector<vector<double>> w_k, vector<vector<double>> w_v, double slope)
        : w_q(w_q), w_k(w_k), w_v(w_v), slope(slope) {}

    vector<double> append(vector<double> x) {
        keys.push_back(times(x, w_k));
        positions.push_back(came++);
        values.push_back(times(x, w_v));
        const vector<double> q = times(x, w_q);
        const size_t t = keys.size() - 1;
        vector<double> scores;
        for (size_t j = 0; j <= t; ++j)
            scores.push_back(inner_product(q.begin(), q.end(), keys[j].begin(), 0.0) / sqrt(q.size()) - slope * (positions[t] - positions[j]));
        const double top = *max_element(scores.begin(), scores.end());
        double total = 0;
        vector<double> mean(w_v[0].size(), 0.0);
        for (size_t j = 0; j <= t; ++j) {
            const double weight = exp(scores[j] - top);
            total += weight;
            for (size_t f = 0; f < mean.size(); ++f) mean[f] += weight * values[j][f];
        }
        for (double& m : mean) m /= total;
        return mean;
    }
    void truncate(int length) {
        keys.resize(length);
        positions.resize(length);
        values.resize(length);
    }
    int length() { return keys.size(); }
};
