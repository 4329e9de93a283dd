struct DSU {
    vector<int> parent, size;
    explicit DSU(int n) : parent(n), size(n, 1) { iota(parent.begin(), parent.end(), 0); }
    int find(int x) {
        while (parent[x] != x) {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        return x;
    }
    bool unite(int a, int b) {
        a = find(a), b = find(b);
        if (a == b) return false;
        if (size[a] < size[b]) swap(a, b);
        parent[b] = a;
        size[a] += size[b];
        return true;
    }
};

class Solution {
public:
    int solve(int n, vector<vector<int>>& edges) {
        vector<tuple<int, int, int>> byWeight;
        for (auto& e : edges) {
            int weight = (e[0] * 7919LL + e[1] * 104729LL) % 10007;
            byWeight.emplace_back(weight, e[0], e[1]);
        }
        sort(byWeight.begin(), byWeight.end());
        DSU dsu(n);
        long long total = 0;
        for (auto& [w, a, b] : byWeight)
            if (dsu.unite(a, b)) total += w;
        return static_cast<int>(total);
    }
};
