class Solution {
    public int solve(int[] nums) {
        int count = 0;
        for (int i = 0; i < nums.length; i++) {
            for (int j = i + 1; j < nums.length; j++) {
                for (int k = j + 1; k < nums.length; k++) {
                    if (((long) nums[i] + nums[j] + nums[k]) % 7 == 0) count++;
                }
            }
        }
        return count;
    }
}
