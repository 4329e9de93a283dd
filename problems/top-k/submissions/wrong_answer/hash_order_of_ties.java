// Equal counts stay in the order of the hash table.
class Solution {
    public List<Integer> topKFrequent(int[] nums, int k) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int num : nums) counts.merge(num, 1, Integer::sum);
        return counts.keySet().stream().sorted(Comparator.comparing(value -> -counts.get(value))).limit(k).toList();
    }
}
