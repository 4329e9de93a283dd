// Prefix sums in a vector per feature; first all splits, then the first of the best.
std::tuple<int, int, bool, double> hist_split(const std::vector<std::vector<int>>& bins, const std::vector<double>& g,
                                              const std::vector<double>& h, double lambda, double gamma, double min_child) {
    const size_t n = bins.size(), F = bins[0].size();
    const double G = std::accumulate(g.begin(), g.end(), 0.0), H = std::accumulate(h.begin(), h.end(), 0.0);
    struct Split {
        size_t f;
        int b;
        bool left;
        double gain;
    };
    std::vector<Split> splits;
    for (size_t f = 0; f < F; ++f) {
        int size = 1;
        for (auto& row : bins) size = std::max(size, row[f] + 2);
        std::vector<std::array<double, 3>> sums(size, {0, 0, 0});
        for (size_t i = 0; i < n; ++i) {
            auto& s = sums[bins[i][f] + 1];
            s[0] += 1, s[1] += g[i], s[2] += h[i];
        }
        for (int b = 2; b < size; ++b)
            for (int k = 0; k < 3; ++k) sums[b][k] += sums[b - 1][k];
        for (int b = 1; b < size; ++b)
            for (int m = 1; m >= 0; --m) {
                const double rows = sums[b][0] + m * sums[0][0], a = sums[b][1] + m * sums[0][1], c = sums[b][2] + m * sums[0][2];
                if (rows == 0 || rows == n || c < min_child || H - c < min_child) continue;
                const double gain = (a * a / (c + lambda) + (G - a) * (G - a) / (H - c + lambda) - G * G / (H + lambda)) / 2 - gamma;
                splits.push_back({f, b - 1, m == 1, gain});
            }
    }
    auto best = std::max_element(splits.begin(), splits.end(), [](auto& x, auto& y) { return x.gain < y.gain; });
    if (best == splits.end() || best->gain <= 0) return {-1, -1, false, 0.0};
    return {int(best->f), best->b, best->left, best->gain};
}
