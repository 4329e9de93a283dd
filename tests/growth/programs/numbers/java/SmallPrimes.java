class Solution {
    // How many primes below 10,000 do not divide the first number.
    public int solve(int[] nums) {
        boolean[] composite = new boolean[10_000];
        for (int i = 2; i * i < composite.length; i++) {
            if (composite[i]) continue;
            for (int j = i * i; j < composite.length; j += i) composite[j] = true;
        }
        int count = 0;
        for (int p = 2; p < composite.length; p++) {
            if (!composite[p] && nums[0] % p != 0) count++;
        }
        return count;
    }
}
