// Each town stands in the set once, at its best cost so far.
class Solution {
    private record Road(int to, long toll) {}

    public List<Long> shortestPaths(int n, List<int[]> edges, int source) {
        Map<Integer, List<Road>> roads = new HashMap<>();
        for (int[] edge : edges) roads.computeIfAbsent(edge[0], none -> new ArrayList<>()).add(new Road(edge[1], edge[2]));
        Long[] cost = new Long[n];
        TreeSet<Integer> open = new TreeSet<>(Comparator.<Integer>comparingLong(town -> cost[town]).thenComparingInt(town -> town));
        cost[source] = 0L;
        open.add(source);
        while (!open.isEmpty()) {
            int town = open.pollFirst();
            for (Road road : roads.getOrDefault(town, List.of())) {
                long found = cost[town] + road.toll();
                if (cost[road.to()] != null && cost[road.to()] <= found) continue;
                if (cost[road.to()] != null) open.remove(road.to());
                cost[road.to()] = found;
                open.add(road.to());
            }
        }
        return Arrays.stream(cost).map(found -> found == null ? -1L : found).toList();
    }
}
