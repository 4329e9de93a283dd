class Solution {
public:
    tuple<vector<double>, vector<double>, vector<double>> adamw(vector<double>& w, vector<double>& m, vector<double>& v, int step,
                                                                vector<vector<double>>& grads, double lr, double beta1,
                                                                double beta2, double eps, double decay) {
        int t = step;
        for (auto& g : grads) {
            ++t;
            for (size_t i = 0; i < w.size(); ++i) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                const double mHat = m[i] / (1 - pow(beta1, t)), vHat = v[i] / (1 - pow(beta2, t));
                w[i] = w[i] - lr * decay * w[i] - lr * mHat / (sqrt(vHat) + eps);
            }
        }
        return {w, m, v};
    }
};
