class Solution {
    private int best = Integer.MAX_VALUE;

    public int solve(int[] nums) {
        share(nums, 0, new int[3]);
        return best;
    }

    private void share(int[] nums, int i, int[] shares) {
        if (i == nums.length) {
            int most = Math.max(shares[0], Math.max(shares[1], shares[2]));
            int least = Math.min(shares[0], Math.min(shares[1], shares[2]));
            best = Math.min(best, most - least);
            return;
        }
        for (int child = 0; child < 3; child++) {
            shares[child] += nums[i];
            share(nums, i + 1, shares);
            shares[child] -= nums[i];
        }
    }
}
