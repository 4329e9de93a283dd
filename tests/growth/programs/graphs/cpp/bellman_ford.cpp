class Solution {
public:
    // how far the farthest vertex is from the last one
    int solve(int n, vector<vector<int>>& edges) {
        const int INF = 1e9;
        vector<int> dist(n, INF);
        dist[n - 1] = 0;
        for (int round = 0; round < n; ++round) {
            bool changed = false;
            for (const auto& edge : edges) {
                int u = edge[0], v = edge[1];
                if (dist[u] + 1 < dist[v]) {
                    dist[v] = dist[u] + 1;
                    changed = true;
                }
                if (dist[v] + 1 < dist[u]) {
                    dist[u] = dist[v] + 1;
                    changed = true;
                }
            }
            if (!changed) break;
        }
        return *max_element(dist.begin(), dist.end());
    }
};
