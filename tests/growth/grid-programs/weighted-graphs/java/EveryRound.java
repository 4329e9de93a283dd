class Solution {
    int solve(int n, int[][] edges, int source) {
        long[] best = new long[n];
        Arrays.fill(best, Long.MAX_VALUE / 2);
        best[source] = 0;
        for (int round = 1; round < n; ++round)
            for (int[] edge : edges) best[edge[1]] = Math.min(best[edge[1]], best[edge[0]] + edge[2]);
        return (int) (best[n - 1] % 1000);
    }
}
