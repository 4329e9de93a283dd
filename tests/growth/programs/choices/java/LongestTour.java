class Solution {
    private int longest = 0;

    public int solve(int[] nums) {
        visit(nums, 0, 0);
        return longest;
    }

    private void visit(int[] nums, int k, int length) {
        if (k == nums.length) {
            longest = Math.max(longest, length);
            return;
        }
        for (int i = k; i < nums.length; i++) {
            swap(nums, k, i);
            int step = k == 0 ? 0 : Math.abs(nums[k] - nums[k - 1]);
            visit(nums, k + 1, length + step);
            swap(nums, k, i);
        }
    }

    private void swap(int[] nums, int i, int j) {
        int t = nums[i];
        nums[i] = nums[j];
        nums[j] = t;
    }
}
