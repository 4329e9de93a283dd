class Solution {
    public int solve(int n, int[][] edges) {
        List<List<int[]>> graph = new ArrayList<>();
        for (int i = 0; i < n; i++) graph.add(new ArrayList<>());
        for (int[] edge : edges) {
            int delay = (edge[0] * 31 + edge[1] * 17) % 100 + 1;
            graph.get(edge[0]).add(new int[] {edge[1], delay});
            graph.get(edge[1]).add(new int[] {edge[0], delay});
        }
        int[] dist = new int[n];
        Arrays.fill(dist, Integer.MAX_VALUE);
        dist[0] = 0;
        PriorityQueue<int[]> heap = new PriorityQueue<>((a, b) -> Integer.compare(a[1], b[1]));
        heap.offer(new int[] {0, 0});
        int last = 0;
        while (!heap.isEmpty()) {
            int[] top = heap.poll();
            if (top[1] > dist[top[0]]) continue;
            last = top[1];
            for (int[] edge : graph.get(top[0])) {
                int next = top[1] + edge[1];
                if (next >= dist[edge[0]]) continue;
                dist[edge[0]] = next;
                heap.offer(new int[] {edge[0], next});
            }
        }
        return last;
    }
}
