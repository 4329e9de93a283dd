class Solution {
    public int solve(int[] nums) {
        int total = 0;
        for (int num : nums) total += num;
        boolean[] reachable = new boolean[total / 2 + 1];
        reachable[0] = true;
        for (int num : nums) {
            for (int sum = total / 2; sum >= num; sum--) {
                reachable[sum] |= reachable[sum - num];
            }
        }
        int half = total / 2;
        while (!reachable[half]) half--;
        return total - 2 * half;
    }
}
