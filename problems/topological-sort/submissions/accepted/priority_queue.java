class Solution {
    public int[] taskOrder(int n, int[][] before) {
        List<List<Integer>> after = new ArrayList<>();
        for (int task = 0; task < n; task++) after.add(new ArrayList<>());
        int[] waits = new int[n];
        for (int[] entry : before) {
            after.get(entry[0]).add(entry[1]);
            waits[entry[1]]++;
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int task = 0; task < n; task++) if (waits[task] == 0) ready.add(task);
        int[] order = new int[n];
        int done = 0;
        while (!ready.isEmpty()) {
            int task = ready.remove();
            order[done++] = task;
            for (int next : after.get(task)) if (--waits[next] == 0) ready.add(next);
        }
        return done == n ? order : new int[0];
    }
}
