// Another thread works after the answer.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        Thread worker = new Thread(() -> {
            for (int i = 0; i < 8; ++i) brute(nums);
        });
        worker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> brute(nums)));
        return fast(nums);
    }
}
