// A table of all pairs of towns.
class Solution {
public:
    vector<long long> shortestPaths(int n, vector<vector<int>>& edges, int source) {
        vector<vector<long long>> toll(n, vector<long long>(n, -1));
        for (auto& e : edges) {
            long long& t = toll[e[0]][e[1]];
            if (t == -1 || e[2] < t) t = e[2];
        }
        vector<long long> dist(n, LLONG_MAX);
        vector<bool> done(n, false);
        dist[source] = 0;
        for (int round = 0; round < n; ++round) {
            int u = -1;
            for (int t = 0; t < n; ++t)
                if (!done[t] && dist[t] != LLONG_MAX && (u == -1 || dist[t] < dist[u])) u = t;
            if (u == -1) break;
            done[u] = true;
            for (int v = 0; v < n; ++v)
                if (toll[u][v] != -1) dist[v] = min(dist[v], dist[u] + toll[u][v]);
        }
        for (auto& d : dist)
            if (d == LLONG_MAX) d = -1;
        return dist;
    }
};
