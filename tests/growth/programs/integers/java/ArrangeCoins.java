class Solution {
    public int solve(int n) {
        int row = 0;
        while (n > row) {
            row++;
            n -= row;
        }
        return row;
    }
}
