class Solution {
public:
    vector<long long> shortestPaths(int n, vector<vector<int>>& edges, int source) {
        vector<vector<pair<int, int>>> roads(n);
        for (auto& e : edges) roads[e[0]].push_back({e[1], e[2]});
        vector<long long> dist(n, LLONG_MAX);
        priority_queue<pair<long long, int>, vector<pair<long long, int>>, greater<>> queue;
        dist[source] = 0;
        queue.push({0, source});
        while (!queue.empty()) {
            auto [d, u] = queue.top();
            queue.pop();
            if (d > dist[u]) continue;
            for (auto [v, w] : roads[u])
                if (d + w < dist[v]) {
                    dist[v] = d + w;
                    queue.push({dist[v], v});
                }
        }
        for (auto& d : dist)
            if (d == LLONG_MAX) d = -1;
        return dist;
    }
};
