class Solution {
public:
    tuple<vector<double>, double, double> logisticStep(vector<vector<double>>& X, vector<int>& y, vector<double>& w,
                                                       double b, double lr, double l2) {
        size_t n = X.size(), d = w.size();
        vector<double> g(d, 0.0);
        double gb = 0, loss = 0, squares = 0;
        for (size_t i = 0; i < n; ++i) {
            double z = inner_product(w.begin(), w.end(), X[i].begin(), b);
            double small = exp(-fabs(z));
            loss += max(z, 0.0) - y[i] * z + log1p(small);
            double error = (z >= 0 ? 1 / (1 + small) : small / (1 + small)) - y[i];
            gb += error;
            for (size_t f = 0; f < d; ++f) g[f] += error * X[i][f];
        }
        vector<double> next(d);
        for (size_t f = 0; f < d; ++f) {
            squares += w[f] * w[f];
            next[f] = w[f] - lr * (g[f] / n + l2 * w[f]);
        }
        return {next, b - lr * gb / n, loss / n + l2 / 2 * squares};
    }
};
