// Walks over the sorted positive scores and moves two marks through the sorted negative ones.
double roc_auc(const std::vector<double>& scores, const std::vector<int>& labels) {
    std::vector<double> side[2];
    for (size_t i = 0; i < scores.size(); ++i) side[labels[i]].push_back(scores[i]);
    if (side[0].empty() || side[1].empty()) return -1.0;
    for (auto& s : side) std::sort(s.begin(), s.end());
    size_t below = 0, upto = 0;
    unsigned long long halves = 0;
    for (double p : side[1]) {
        while (below < side[0].size() && side[0][below] < p) ++below;
        while (upto < side[0].size() && side[0][upto] <= p) ++upto;
        halves += below + upto;
    }
    return (double)halves / 2 / ((double)side[0].size() * (double)side[1].size());
}
