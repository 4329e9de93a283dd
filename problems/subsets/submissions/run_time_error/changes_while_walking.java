// Adds to the list that the loop walks over.
class Solution {
    public List<List<Integer>> subsets(int[] nums) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int value : nums) {
            for (List<Integer> each : all) {
                List<Integer> larger = new ArrayList<>(each);
                larger.add(value);
                all.add(larger);
            }
        }
        return all;
    }
}
