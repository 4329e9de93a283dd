class Solution {
    public int solve(int[] nums) {
        return ways(nums, 0, 0);
    }

    private int ways(int[] nums, int i, int sum) {
        if (i == nums.length) return sum == 100 ? 1 : 0;
        return ways(nums, i + 1, sum + nums[i]) + ways(nums, i + 1, sum - nums[i]);
    }
}
