// Pairs (negative score, index) in order; both sums in one loop.
double ndcg(const std::vector<double>& scores, const std::vector<long long>& relevance, long long k) {
    std::set<std::pair<double, size_t>> order;
    for (size_t i = 0; i < scores.size(); ++i) order.insert({-scores[i], i});
    std::multiset<long long, std::greater<>> ideal(relevance.begin(), relevance.end());
    double dcg = 0, best = 0;
    auto grade = ideal.begin();
    long long p = 1;
    for (auto [s, i] : order) {
        if (p > k) break;
        const double discount = std::log(2.0) / std::log(++p);
        dcg += ((1LL << relevance[i]) - 1) * discount;
        best += ((1LL << *grade++) - 1) * discount;
    }
    return best > 0 ? dcg / best : 0.0;
}
