class Solution {
public:
    int solve(int n, vector<vector<int>>& edges) {
        vector<unsigned> adj(n, 0);
        for (auto& e : edges) {
            adj[e[0]] |= 1u << (e[1] & 31);
            adj[e[1]] |= 1u << (e[0] & 31);
        }
        size_t all = size_t(1) << n;
        vector<unsigned> ends(all, 0);  // where a path through exactly these vertices may end
        for (int v = 0; v < n; v++) ends[size_t(1) << v] = 1u << (v & 31);
        for (size_t mask = 1; mask < all; mask++) {
            for (int v = 0; v < n; v++) {
                size_t bit = size_t(1) << v;
                if (!(mask & bit) || mask == bit) continue;
                if (ends[mask ^ bit] & adj[v]) ends[mask] |= 1u << (v & 31);
            }
        }
        return __builtin_popcount(ends[all - 1]);
    }
};
