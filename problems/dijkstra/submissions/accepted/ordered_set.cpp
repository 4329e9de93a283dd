// Roads in one array, sorted by their first town; the open towns in a set, each at most once.
std::vector<long long> shortest_paths(long long n, std::vector<std::vector<int>> edges, long long source) {
    std::sort(edges.begin(), edges.end());
    std::vector<size_t> first(n + 1, 0);
    for (auto& e : edges) ++first[e[0] + 1];
    for (long long i = 0; i < n; ++i) first[i + 1] += first[i];
    std::vector<long long> dist(n, -1);
    std::set<std::pair<long long, int>> open;
    dist[source] = 0;
    open.insert({0, (int)source});
    while (!open.empty()) {
        auto [d, u] = *open.begin();
        open.erase(open.begin());
        for (size_t i = first[u]; i < first[u + 1]; ++i) {
            int v = edges[i][1];
            long long cost = d + edges[i][2];
            if (dist[v] >= 0 && dist[v] <= cost) continue;
            if (dist[v] >= 0) open.erase({dist[v], v});
            dist[v] = cost;
            open.insert({cost, v});
        }
    }
    return dist;
}
