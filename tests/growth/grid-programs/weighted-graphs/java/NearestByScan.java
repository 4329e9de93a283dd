class Solution {
    int solve(int n, int[][] edges, int source) {
        List<List<int[]>> next = new ArrayList<>();
        for (int i = 0; i < n; ++i) next.add(new ArrayList<>());
        for (int[] edge : edges) next.get(edge[0]).add(edge);
        long[] best = new long[n];
        boolean[] done = new boolean[n];
        Arrays.fill(best, Long.MAX_VALUE / 2);
        best[source] = 0;
        for (int round = 0; round < n; ++round) {
            int nearest = -1;
            for (int i = 0; i < n; ++i)
                if (!done[i] && (nearest < 0 || best[i] < best[nearest])) nearest = i;
            done[nearest] = true;
            for (int[] edge : next.get(nearest)) best[edge[1]] = Math.min(best[edge[1]], best[nearest] + edge[2]);
        }
        return (int) (best[n - 1] % 1000);
    }
}
