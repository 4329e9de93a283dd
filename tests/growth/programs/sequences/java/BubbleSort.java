class Solution {
    public int[] solve(int[] nums) {
        boolean swapped = true;
        for (int end = nums.length - 1; swapped; end--) {
            swapped = false;
            for (int i = 0; i < end; i++) {
                if (nums[i] <= nums[i + 1]) continue;
                int t = nums[i];
                nums[i] = nums[i + 1];
                nums[i + 1] = t;
                swapped = true;
            }
        }
        return nums;
    }
}
