class Solution {
    vector<vector<int>> g;

    long long bfs(int start) {
        vector<int> dist(g.size(), -1);
        queue<int> q;
        q.push(start);
        dist[start] = 0;
        long long sum = 0;
        while (!q.empty()) {
            int u = q.front();
            q.pop();
            sum += dist[u];
            for (int v : g[u]) {
                if (dist[v] == -1) {
                    dist[v] = dist[u] + 1;
                    q.push(v);
                }
            }
        }
        return sum;
    }

public:
    int solve(int n, vector<vector<int>>& edges) {
        g.assign(n, {});
        for (auto& e : edges) {
            g[e[0]].push_back(e[1]);
            g[e[1]].push_back(e[0]);
        }
        long long best = LLONG_MAX;
        for (int v = 0; v < n; v++) best = min(best, bfs(v));
        return static_cast<int>(best % 1000000007);
    }
};
