class Solution {
    int solve(int n, int[][] edges, int source) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < n; ++i) next.add(new ArrayList<>());
        for (int[] edge : edges) next.get(edge[0]).add(edge[1]);
        boolean[] seen = new boolean[n];
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        seen[source] = true;
        int count = 0;
        while (!queue.isEmpty()) {
            ++count;
            for (int to : next.get(queue.poll())) {
                if (seen[to]) continue;
                seen[to] = true;
                queue.add(to);
            }
        }
        return count;
    }
}
