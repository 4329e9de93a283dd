// The ready tasks are bits of a set, the entries linked lists in arrays.
class Solution {
    public List<Integer> taskOrder(int n, List<List<Integer>> before) {
        int[] head = new int[n], next = new int[before.size()], waits = new int[n];
        Arrays.fill(head, -1);
        for (int i = 0; i < next.length; i++) {
            int first = before.get(i).get(0);
            next[i] = head[first];
            head[first] = i;
            waits[before.get(i).get(1)]++;
        }
        BitSet ready = new BitSet(n);
        for (int task = 0; task < n; task++) ready.set(task, waits[task] == 0);
        List<Integer> order = new ArrayList<>();
        int task = ready.nextSetBit(0);
        while (task >= 0) {
            ready.clear(task);
            order.add(task);
            int smallest = n;
            for (int i = head[task]; i >= 0; i = next[i]) {
                int late = before.get(i).get(1);
                if (--waits[late] > 0) continue;
                ready.set(late);
                smallest = Math.min(smallest, late);
            }
            task = smallest < task ? smallest : ready.nextSetBit(task);  // all ready ones before it are those just set
        }
        return order.size() == n ? order : List.of();
    }
}
