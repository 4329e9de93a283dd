class Solution {
    // How many bits change while a counter of n bits goes through all its values.
    public int solve(int n) {
        boolean[] bits = new boolean[n];
        long changes = 0;
        while (true) {
            int i = 0;
            while (i < n && bits[i]) {
                bits[i] = false;
                i++;
                changes++;
            }
            if (i == n) break;
            bits[i] = true;
            changes++;
        }
        return (int) (changes % 1_000_000_007L);
    }
}
