class Solution {
    public int solve(int n, int[][] edges) {
        int[] dist = new int[n];
        Arrays.fill(dist, Integer.MAX_VALUE / 2);
        dist[n - 1] = 0;
        for (int round = 1; round < n; round++) {
            boolean changed = false;
            for (int[] edge : edges) {
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
        return Arrays.stream(dist).max().getAsInt();
    }
}
