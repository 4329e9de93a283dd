class Solution {
    vector<vector<pair<int, int>>> adj;
    vector<int> disc, low;
    int timer = 0, bridges = 0;

    void dfs(int u, int parentEdge) {
        disc[u] = low[u] = ++timer;
        for (auto& [v, id] : adj[u]) {
            if (id == parentEdge) continue;
            if (disc[v]) {
                low[u] = min(low[u], disc[v]);
            } else {
                dfs(v, id);
                low[u] = min(low[u], low[v]);
                if (low[v] > disc[u]) bridges++;
            }
        }
    }

public:
    int solve(int n, vector<vector<int>>& edges) {
        adj.resize(n);
        disc.resize(n);
        low.resize(n);
        for (int i = 0; i < (int)edges.size(); i++) {
            adj[edges[i][0]].push_back({edges[i][1], i});
            adj[edges[i][1]].push_back({edges[i][0], i});
        }
        for (int u = 0; u < n; u++)
            if (!disc[u]) dfs(u, -1);
        return bridges;
    }
};
