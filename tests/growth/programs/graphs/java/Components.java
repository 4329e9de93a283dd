class Solution {
    static class UnionFind {
        final int[] parent, size;
        int components;

        UnionFind(int n) {
            parent = new int[n];
            size = new int[n];
            components = n;
            for (int i = 0; i < n; i++) {
                parent[i] = i;
                size[i] = 1;
            }
        }

        int find(int x) {
            while (parent[x] != x) {
                parent[x] = parent[parent[x]];
                x = parent[x];
            }
            return x;
        }

        void union(int a, int b) {
            int p = find(a), q = find(b);
            if (p == q) return;
            if (size[p] < size[q]) {
                int t = p;
                p = q;
                q = t;
            }
            parent[q] = p;
            size[p] += size[q];
            components--;
        }
    }

    public int solve(int n, int[][] edges) {
        UnionFind sets = new UnionFind(n);
        for (int[] edge : edges) sets.union(edge[0], edge[1]);
        return sets.components;
    }
}
