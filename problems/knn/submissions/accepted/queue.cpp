// Keeps the k best points so far in a queue with the worst of them on top.
std::vector<long long> knn(const std::vector<std::vector<long long>>& X, const std::vector<long long>& labels,
                           const std::vector<std::vector<long long>>& queries, size_t k) {
    std::vector<long long> answer;
    for (auto& q : queries) {
        std::priority_queue<std::pair<long long, size_t>> near;
        for (size_t i = 0; i < X.size(); ++i) {
            long long distance = 0;
            for (size_t f = 0; f < q.size(); ++f) distance += (X[i][f] - q[f]) * (X[i][f] - q[f]);
            near.emplace(distance, i);
            if (near.size() > k) near.pop();
        }
        std::array<int, 2001> votes{};
        for (; !near.empty(); near.pop()) ++votes[labels[near.top().second] + 1000];
        answer.push_back(std::max_element(votes.begin(), votes.end()) - votes.begin() - 1000);
    }
    return answer;
}
