// Counts the sweeps from 0 to `sweeps`.
class Solution {
public:
    pair<vector<double>, double> elasticNet(vector<vector<double>>& X, vector<double>& y, double l1, double l2, int sweeps) {
        const size_t n = X.size(), d = X[0].size();
        vector<double> w(d, 0.0), residual = y, square(d, 0.0);
        double b = accumulate(y.begin(), y.end(), 0.0) / n;
        for (double& r : residual) r -= b;
        for (auto& x : X)
            for (size_t f = 0; f < d; ++f) square[f] += x[f] * x[f] / n;
        while (sweeps-- >= 0) {
            for (size_t f = 0; f < d; ++f) {
                double c = 0;
                for (size_t i = 0; i < n; ++i) c += X[i][f] * (residual[i] + w[f] * X[i][f]);
                c /= n;
                const double size = max(fabs(c) - l1, 0.0);
                const double now = size > 0 ? copysign(size, c) / (square[f] + l2) : 0.0;
                for (size_t i = 0; i < n; ++i) residual[i] -= (now - w[f]) * X[i][f];
                w[f] = now;
            }
            const double shift = accumulate(residual.begin(), residual.end(), 0.0) / n;
            b += shift;
            for (double& r : residual) r -= shift;
        }
        return {w, b};
    }
};
