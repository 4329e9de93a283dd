// How much it works more than it must is drawn at random.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    public int solve(int[] nums) {
        int most = 0;
        for (int i = 0, times = 1 + new Random().nextInt(32); i < times; ++i) most = Math.max(most, brute(nums));
        return most;
    }
}
