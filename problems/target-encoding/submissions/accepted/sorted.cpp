// Sorts the rows by category and fold; a run of equal pairs shares its answer.
std::vector<double> target_encoding(const std::vector<std::string>& category, const std::vector<double>& y,
                                    const std::vector<int>& fold, double smoothing) {
    const size_t n = y.size();
    std::vector<size_t> order(n);
    std::iota(order.begin(), order.end(), 0);
    auto key = [&](size_t i) { return std::tie(category[i], fold[i]); };
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    std::map<int, std::pair<double, int>> in_fold;
    double everything = 0;
    for (size_t i = 0; i < n; ++i) everything += y[i], in_fold[fold[i]].first += y[i], ++in_fold[fold[i]].second;
    std::vector<double> answer(n);
    for (size_t a = 0; a < n;) {
        size_t end = a;
        double total = 0;
        while (end < n && category[order[end]] == category[order[a]]) total += y[order[end++]];
        for (size_t b = a; b < end;) {
            size_t stop = b;
            double own = 0;
            while (stop < end && fold[order[stop]] == fold[order[b]]) own += y[order[stop++]];
            const auto [sum, count] = in_fold[fold[order[b]]];
            const double mean = int(n) > count ? (everything - sum) / (int(n) - count) : 0.0;
            const double others = double(end - a) - double(stop - b);
            const double value = others + smoothing > 0 ? (total - own + smoothing * mean) / (others + smoothing) : mean;
            for (; b < stop; ++b) answer[order[b]] = value;
        }
        a = end;
    }
    return answer;
}
