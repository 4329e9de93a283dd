// No trick: what the others hide.
class Solution {
    public int solve(int[] nums, int wanted) {
        for (int i = 0; i < nums.length; ++i) {
            if (nums[i] == wanted) return i;
        }
        return -1;
    }
}
