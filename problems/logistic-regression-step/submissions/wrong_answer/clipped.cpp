// Clips the probabilities before taking logarithms.
class Solution {
public:
    tuple<vector<double>, double, double> logisticStep(vector<vector<double>>& X, vector<int>& y, vector<double>& w,
                                                       double b, double lr, double l2) {
        double n = X.size(), loss = 0, gb = 0;
        vector<double> g(w.size(), 0.0);
        for (size_t i = 0; i < X.size(); ++i) {
            double z = b;
            for (size_t f = 0; f < w.size(); ++f) z += w[f] * X[i][f];
            double p = 1 / (1 + exp(-z));
            double q = min(max(p, 1e-12), 1 - 1e-12);
            loss -= y[i] ? log(q) : log(1 - q);
            gb += p - y[i];
            for (size_t f = 0; f < w.size(); ++f) g[f] += (p - y[i]) * X[i][f];
        }
        loss /= n;
        for (size_t f = 0; f < w.size(); ++f) loss += l2 / 2 * w[f] * w[f];
        for (size_t f = 0; f < w.size(); ++f) w[f] -= lr * (g[f] / n + l2 * w[f]);
        return {w, b - lr * gb / n, loss};
    }
};
