// A future does the work.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    public int solve(int[] nums) {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> brute(nums)).join();
    }
}
