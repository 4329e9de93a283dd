// Another thread does the work.
class Solution {
    static int brute(int[] nums) {
        int most = 0;
        for (int a : nums) {
            for (int b : nums) most = Math.max(most, a - b);
        }
        return most;
    }

    public int solve(int[] nums) {
        int[] most = new int[1];
        Thread worker = new Thread(() -> most[0] = brute(nums));
        worker.start();
        try {
            worker.join();
        } catch (InterruptedException woken) {
            return -1;
        }
        return most[0];
    }
}
