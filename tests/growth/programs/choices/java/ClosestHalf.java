class Solution {
    // The largest sum of a subset that is at most half of all.
    public int solve(int[] nums) {
        int total = 0;
        for (int num : nums) total += num;
        int target = total / 2;
        int[] left = sums(nums, 0, nums.length / 2);
        int[] right = sums(nums, nums.length / 2, nums.length);
        int best = 0;
        int i = 0, j = right.length - 1;
        while (i < left.length && j >= 0) {
            int sum = left[i] + right[j];
            if (sum <= target) {
                best = Math.max(best, sum);
                i++;
            } else {
                j--;
            }
        }
        return best;
    }

    private int[] sums(int[] nums, int from, int to) {
        int[] sums = {0};
        for (int i = from; i < to; i++) {
            int[] merged = new int[2 * sums.length];
            int a = 0, b = 0;
            for (int k = 0; k < merged.length; k++) {
                boolean without = b == sums.length || a < sums.length && sums[a] <= sums[b] + nums[i];
                merged[k] = without ? sums[a++] : sums[b++] + nums[i];
            }
            sums = merged;
        }
        return sums;
    }
}
