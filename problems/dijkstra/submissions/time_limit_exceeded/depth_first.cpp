// Relaxes depth first, which may take exponential time.
class Solution {
    vector<vector<pair<int, int>>> roads;
    vector<long long> dist;
    void go(int u) {
        for (auto [v, w] : roads[u])
            if (dist[v] == -1 || dist[u] + w < dist[v]) {
                dist[v] = dist[u] + w;
                go(v);
            }
    }

public:
    vector<long long> shortestPaths(int n, vector<vector<int>>& edges, int source) {
        roads.assign(n, {});
        for (auto& e : edges) roads[e[0]].push_back({e[1], e[2]});
        dist.assign(n, -1);
        dist[source] = 0;
        go(source);
        return dist;
    }
};
