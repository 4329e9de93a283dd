// Ready tasks are done in the order in which they became ready.
class Solution {
    public int[] taskOrder(int n, int[][] before) {
        List<List<Integer>> after = new ArrayList<>();
        for (int task = 0; task < n; task++) after.add(new ArrayList<>());
        int[] waits = new int[n];
        for (int[] entry : before) {
            after.get(entry[0]).add(entry[1]);
            waits[entry[1]]++;
        }
        Queue<Integer> ready = new ArrayDeque<>();
        for (int task = 0; task < n; task++) if (waits[task] == 0) ready.add(task);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int task = ready.remove();
            order.add(task);
            for (int next : after.get(task)) if (--waits[next] == 0) ready.add(next);
        }
        return order.size() == n ? order.stream().mapToInt(task -> task).toArray() : new int[0];
    }
}
