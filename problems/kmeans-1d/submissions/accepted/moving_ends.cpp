// The ends of the clusters move on from where they were.
std::tuple<std::vector<double>, std::vector<int>> kmeans1d(const std::vector<double>& x, const std::vector<double>& c0,
                                                          long long iters) {
    const size_t n = x.size(), k = c0.size();
    std::vector<std::pair<double, size_t>> order;
    for (size_t i = 0; i < n; ++i) order.emplace_back(x[i], i);
    std::sort(order.begin(), order.end());
    std::vector<double> c = c0, sums(n + 1, 0.0);
    for (size_t i = 0; i < n; ++i) sums[i + 1] = sums[i] + order[i].first;
    std::vector<size_t> end(k, n);
    auto move_ends = [&] {
        bool moved = false;
        for (size_t j = 0; j + 1 < k; ++j) {
            const double border = (c[j] + c[j + 1]) / 2;
            const size_t before = end[j];
            while (end[j] > 0 && order[end[j] - 1].first > border) --end[j];
            while (end[j] < n && order[end[j]].first <= border) ++end[j];
            moved |= end[j] != before;
        }
        return moved;
    };
    move_ends();
    for (bool moved = true; moved && iters > 0; --iters) {
        for (size_t j = 0; j < k; ++j) {
            const size_t begin = j ? end[j - 1] : 0;
            if (begin < end[j]) c[j] = (sums[end[j]] - sums[begin]) / (double)(end[j] - begin);
        }
        moved = move_ends();
    }
    std::vector<int> labels(n);
    for (size_t i = 0, j = 0; i < n; ++i) {
        while (i >= end[j]) ++j;
        labels[order[i].second] = (int)j;
    }
    return {c, labels};
}
