// Sorts the predictions; a bin is a run of them.
double ece(const std::vector<double>& confidence, const std::vector<int>& correct, long long bins) {
    std::vector<std::pair<double, int>> all;
    for (size_t i = 0; i < correct.size(); ++i) all.emplace_back(confidence[i], correct[i]);
    std::sort(all.begin(), all.end());
    double error = 0, gap = 0;
    long long now = 0;
    for (auto [p, right] : all) {
        const long long b = std::min<long long>(std::floor(p * bins), bins - 1);
        if (b != now) error += std::abs(gap), gap = 0, now = b;
        gap += right - p;
    }
    return all.empty() ? 0.0 : (error + std::abs(gap)) / all.size();
}
