class Solution {
    public List<Integer> topKFrequent(int[] nums, int k) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int num : nums) counts.merge(num, 1, Integer::sum);
        List<Integer> values = new ArrayList<>(counts.keySet());  // rising, and the sort keeps that order among equal counts
        values.sort((a, b) -> Integer.compare(counts.get(b), counts.get(a)));
        return values.subList(0, k);
    }
}
