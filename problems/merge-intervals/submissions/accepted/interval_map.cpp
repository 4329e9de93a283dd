// Keeps disjoint intervals in a map from start to end and joins each new one into it.
std::vector<std::vector<int>> mergeIntervals(const std::vector<std::vector<int>>& intervals) {
    std::map<int, int> apart;
    for (const auto& one : intervals) {
        int start = one[0], end = one[1];
        auto it = apart.upper_bound(end);
        while (it != apart.begin() && std::prev(it)->second >= start) {
            --it;
            start = std::min(start, it->first);
            end = std::max(end, it->second);
            it = apart.erase(it);
        }
        apart[start] = end;
    }
    std::vector<std::vector<int>> result;
    for (auto [start, end] : apart) result.push_back({start, end});
    return result;
}
