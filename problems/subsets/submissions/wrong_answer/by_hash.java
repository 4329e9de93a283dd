// Keeps one subset for each sum of the elements, as if that were the subset.
class Solution {
    public List<List<Integer>> subsets(int[] nums) {
        Map<Integer, List<Integer>> bySum = new HashMap<>();
        bySum.put(0, List.of());
        for (int value : nums) {
            for (Map.Entry<Integer, List<Integer>> each : new HashMap<>(bySum).entrySet()) {
                List<Integer> larger = new ArrayList<>(each.getValue());
                larger.add(value);
                bySum.putIfAbsent(each.getKey() + value, larger);
            }
        }
        return new ArrayList<>(bySum.values());
    }
}
