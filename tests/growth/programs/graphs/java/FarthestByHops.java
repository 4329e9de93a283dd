class Solution {
    public int solve(int n, List<List<Integer>> edges) {
        Map<Integer, List<Integer>> graph = new HashMap<>();
        for (List<Integer> edge : edges) {
            graph.computeIfAbsent(edge.get(0), k -> new ArrayList<>()).add(edge.get(1));
            graph.computeIfAbsent(edge.get(1), k -> new ArrayList<>()).add(edge.get(0));
        }
        Set<Integer> visited = new HashSet<>();
        Queue<Integer> queue = new LinkedList<>();
        queue.add(0);
        visited.add(0);
        int hops = -1;
        while (!queue.isEmpty()) {
            hops++;
            for (int size = queue.size(); size > 0; size--) {
                for (int next : graph.getOrDefault(queue.poll(), List.of())) {
                    if (visited.add(next)) queue.add(next);
                }
            }
        }
        return hops;
    }
}
