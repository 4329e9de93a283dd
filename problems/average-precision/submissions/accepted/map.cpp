double average_precision(const std::vector<double>& scores, const std::vector<int>& labels) {
    std::map<double, std::pair<long, long>, std::greater<>> counts;
    long total = 0, seen = 0, hits = 0;
    for (size_t i = 0; i < scores.size(); ++i) {
        auto& [all, positive] = counts[scores[i]];
        ++all, positive += labels[i], total += labels[i];
    }
    double area = 0;
    for (auto& [score, count] : counts) {
        seen += count.first, hits += count.second;
        area += double(count.second) * hits / seen;
    }
    return total ? area / total : -1.0;
}
