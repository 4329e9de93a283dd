// Blocks in a linked list; looks back after every merge.
std::vector<double> isotonic(const std::vector<double>& x, const std::vector<double>& y, const std::vector<double>& w) {
    std::map<double, std::pair<double, double>> at;
    for (size_t i = 0; i < x.size(); ++i) at[x[i]].first += w[i] * y[i], at[x[i]].second += w[i];
    struct Block { double total, weight, last; };
    std::list<Block> blocks;
    for (auto& [place, sums] : at) blocks.push_back({sums.first, sums.second, place});
    for (auto b = blocks.begin(); b != blocks.end();) {
        auto next = std::next(b);
        if (next != blocks.end() && b->total / b->weight > next->total / next->weight) {
            b->total += next->total, b->weight += next->weight, b->last = next->last;
            blocks.erase(next);
            if (b != blocks.begin()) --b;
        } else if (b != blocks.begin() && std::prev(b)->total / std::prev(b)->weight > b->total / b->weight) {
            --b;
        } else {
            ++b;
        }
    }
    std::map<double, double> value;
    for (auto& b : blocks) value[b.last] = b.total / b.weight;
    std::vector<double> fitted;
    for (double v : x) fitted.push_back(value.lower_bound(v)->second);
    return fitted;
}
