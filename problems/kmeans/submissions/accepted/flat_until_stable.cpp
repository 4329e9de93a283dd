// Flat arrays; stops when the labels repeat, since nothing changes from then on.
std::tuple<std::vector<std::vector<double>>, std::vector<int>> kmeans(const std::vector<std::vector<double>>& X,
                                                                     const std::vector<std::vector<double>>& C0,
                                                                     long long iters) {
    const size_t n = X.size(), k = C0.size(), d = C0[0].size();
    std::vector<double> x, c;
    for (auto& row : X) x.insert(x.end(), row.begin(), row.end());
    for (auto& row : C0) c.insert(c.end(), row.begin(), row.end());
    std::vector<int> labels(n, -1);
    auto assign = [&] {
        bool changed = false;
        for (size_t i = 0; i < n; ++i) {
            double least = 0;
            int best = -1;
            for (size_t j = 0; j < k; ++j) {
                double s = 0;
                for (size_t f = 0; f < d; ++f) s += std::pow(x[i * d + f] - c[j * d + f], 2);
                if (best < 0 || s < least) least = s, best = (int)j;
            }
            changed |= labels[i] != best;
            labels[i] = best;
        }
        return changed;
    };
    while (assign() && iters-- > 0) {
        std::vector<double> sum(k * d, 0.0);
        std::vector<size_t> count(k, 0);
        for (size_t i = 0; i < n; ++i) {
            size_t j = labels[i];
            ++count[j];
            for (size_t f = 0; f < d; ++f) sum[j * d + f] += x[i * d + f];
        }
        for (size_t a = 0; a < k * d; ++a)
            if (count[a / d]) c[a] = sum[a] / count[a / d];
    }
    std::vector<std::vector<double>> C(k);
    for (size_t j = 0; j < k; ++j) C[j].assign(c.begin() + j * d, c.begin() + (j + 1) * d);
    return {C, labels};
}
