// The best of all later ones, for each: quadratic.
class Solution {
    public int lengthOfLIS(int[] nums) {
        int[] best = new int[nums.length];
        int answer = 0;
        for (int i = nums.length - 1; i >= 0; i--) {
            best[i] = 1;
            for (int j = i + 1; j < nums.length; j++) {
                if (nums[j] > nums[i]) best[i] = Math.max(best[i], best[j] + 1);
            }
            answer = Math.max(answer, best[i]);
        }
        return answer;
    }
}
