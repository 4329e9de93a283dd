class Solution {
    private int[] nums;

    public int solve(int[] nums) {
        this.nums = nums;
        return rob(0);
    }

    private int rob(int house) {
        if (house >= nums.length) return 0;
        int skip = rob(house + 1);
        int take = nums[house] + rob(house + 2);
        return Math.max(skip, take);
    }
}
