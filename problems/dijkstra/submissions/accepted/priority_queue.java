class Solution {
    public long[] shortestPaths(int n, int[][] edges, int source) {
        List<List<int[]>> from = new ArrayList<>();
        for (int town = 0; town < n; town++) from.add(new ArrayList<>());
        for (int[] edge : edges) from.get(edge[0]).add(edge);
        long[] cost = new long[n];
        Arrays.fill(cost, -1);
        PriorityQueue<long[]> ways = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        ways.add(new long[] {0, source});
        while (!ways.isEmpty()) {
            long[] way = ways.remove();
            int town = (int) way[1];
            if (cost[town] >= 0) continue;
            cost[town] = way[0];
            for (int[] edge : from.get(town)) if (cost[edge[1]] < 0) ways.add(new long[] {way[0] + edge[2], edge[1]});
        }
        return cost;
    }
}
