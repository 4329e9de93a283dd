class Solution {
    // How many zeros n! ends with.
    public int solve(int n) {
        int zeros = 0;
        while (n > 0) {
            n /= 5;
            zeros += n;
        }
        return zeros;
    }
}
