// Trees without short cuts, kept flat: the lower one goes below the higher one.
std::vector<int> groupsAfterEach(int n, const std::vector<std::vector<int>>& cables) {
    std::vector<int> parent(n), rank(n, 0), answer;
    std::iota(parent.begin(), parent.end(), 0);
    auto root = [&](int a) {
        while (parent[a] != a) a = parent[a];
        return a;
    };
    int groups = n;
    for (const auto& cable : cables) {
        int a = root(cable[0]), b = root(cable[1]);
        if (a != b) {
            --groups;
            if (rank[a] > rank[b]) std::swap(a, b);
            parent[a] = b;
            if (rank[a] == rank[b]) ++rank[b];
        }
        answer.push_back(groups);
    }
    return answer;
}
