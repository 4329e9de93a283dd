// A circle leaves the end of the array at 0.
class Solution {
    public int[] taskOrder(int n, int[][] before) {
        List<List<Integer>> after = new ArrayList<>();
        for (int task = 0; task < n; task++) after.add(new ArrayList<>());
        int[] waits = new int[n];
        for (int[] entry : before) {
            after.get(entry[0]).add(entry[1]);
            waits[entry[1]]++;
        }
        TreeSet<Integer> ready = new TreeSet<>();
        for (int task = 0; task < n; task++) if (waits[task] == 0) ready.add(task);
        int[] order = new int[n];
        for (int done = 0; !ready.isEmpty(); done++) {
            order[done] = ready.pollFirst();
            for (int next : after.get(order[done])) if (--waits[next] == 0) ready.add(next);
        }
        return order;
    }
}
