class Solution {
    private final List<List<Integer>> all = new ArrayList<>();

    public List<List<Integer>> subsets(int[] nums) {
        extend(nums, 0, new ArrayList<>());
        return all;
    }

    private void extend(int[] nums, int from, List<Integer> chosen) {
        all.add(new ArrayList<>(chosen));
        for (int i = from; i < nums.length; i++) {
            chosen.add(nums[i]);
            extend(nums, i + 1, chosen);
            chosen.remove(chosen.size() - 1);
        }
    }
}
