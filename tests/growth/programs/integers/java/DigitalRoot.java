class Solution {
    public int solve(int n) {
        return n == 0 ? 0 : 1 + (n - 1) % 9;
    }
}
