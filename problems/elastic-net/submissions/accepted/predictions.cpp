// Keeps the predictions without intercept; features in columns.
std::pair<std::vector<double>, double> elastic_net(const std::vector<std::vector<double>>& X, const std::vector<double>& y,
                                                   double l1, double l2, long long sweeps) {
    const size_t n = X.size(), d = X[0].size();
    std::vector<std::valarray<double>> column(d, std::valarray<double>(n));
    for (size_t i = 0; i < n; ++i)
        for (size_t f = 0; f < d; ++f) column[f][i] = X[i][f];
    const std::valarray<double> target(y.data(), n);
    std::valarray<double> predicted(0.0, n);
    std::vector<double> w(d, 0.0);
    double b = target.sum() / n;
    for (; sweeps > 0; --sweeps) {
        for (size_t f = 0; f < d; ++f) {
            const auto& a = column[f];
            predicted -= w[f] * a;
            const double c = (a * (target - b - predicted)).sum() / n, s = (a * a).sum() / n;
            w[f] = c > l1 ? (c - l1) / (s + l2) : c < -l1 ? (c + l1) / (s + l2) : 0.0;
            predicted += w[f] * a;
        }
        b = (target - predicted).sum() / n;
    }
    return {w, b};
}
