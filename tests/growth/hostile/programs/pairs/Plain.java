// No trick: what the others hide.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    public int solve(int[] nums) {
        return brute(nums);
    }
}
