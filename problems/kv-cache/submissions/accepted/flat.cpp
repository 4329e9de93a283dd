// Keys and values one behind the other in one array; the weights are scaled down when a larger score comes.
class KVCache {
public:
    KVCache(const std::vector<std::vector<double>>& w_q, const std::vector<std::vector<double>>& w_k,
            const std::vector<std::vector<double>>& w_v, double slope)
        : w_q_(w_q), w_k_(w_k), w_v_(w_v), slope_(slope), h_(w_q[0].size()), e_(w_v[0].size()) {}

    std::vector<double> append(const std::vector<double>& x) {
        std::vector<double> q(h_, 0.0);
        add(x, w_q_, q.data());
        cache_.resize(cache_.size() + h_ + e_, 0.0);
        double* last = cache_.data() + cache_.size() - h_ - e_;
        add(x, w_k_, last);
        add(x, w_v_, last + h_);
        for (double& v : q) v /= std::sqrt((double)h_);
        double top = -std::numeric_limits<double>::infinity(), total = 0, position = 0;
        std::vector<double> mean(e_, 0.0);
        for (const double* row = cache_.data(); row <= last; row += h_ + e_, ++position) {
            double score = slope_ * position;
            for (size_t f = 0; f < h_; ++f) score += q[f] * row[f];
            if (score > top) {
                const double shrink = std::exp(top - score);
                top = score;
                total *= shrink;
                for (double& m : mean) m *= shrink;
            }
            const double weight = std::exp(score - top);
            total += weight;
            for (size_t f = 0; f < e_; ++f) mean[f] += weight * row[h_ + f];
        }
        for (double& m : mean) m /= total;
        return mean;
    }

    void truncate(long long length) { cache_.resize(length * (h_ + e_)); }

    long long length() const { return (long long)(cache_.size() / (h_ + e_)); }

private:
    static void add(const std::vector<double>& x, const std::vector<std::vector<double>>& w, double* out) {
        for (size_t a = 0; a < x.size(); ++a)
            for (size_t f = 0; f < w[a].size(); ++f) out[f] += x[a] * w[a][f];
    }

    std::vector<std::vector<double>> w_q_, w_k_, w_v_;
    double slope_;
    size_t h_, e_;
    std::vector<double> cache_;
};
