// No trick: what the others hide.
class Solution {
    public int[] solve(int[] nums) {
        int[] out = new int[nums.length];
        for (int i = 0; i < nums.length; ++i) {
            int least = nums[i];
            for (int each : nums) least = Math.min(least, each);
            out[i] = nums[i] - least;
        }
        return out;
    }
}
