// Costs on the heap are ints.
class Solution {
    public long[] shortestPaths(int n, int[][] edges, int source) {
        List<List<int[]>> from = new ArrayList<>();
        for (int town = 0; town < n; town++) from.add(new ArrayList<>());
        for (int[] edge : edges) from.get(edge[0]).add(edge);
        long[] cost = new long[n];
        Arrays.fill(cost, -1);
        boolean[] done = new boolean[n];
        PriorityQueue<int[]> ways = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        ways.add(new int[] {0, source});
        while (!ways.isEmpty()) {
            int[] way = ways.remove();
            if (done[way[1]]) continue;
            done[way[1]] = true;
            cost[way[1]] = way[0];
            for (int[] edge : from.get(way[1])) if (!done[edge[1]]) ways.add(new int[] {way[0] + edge[2], edge[1]});
        }
        return cost;
    }
}
