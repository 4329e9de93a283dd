class Solution {
    public int solve(int n) {
        return (int) (move(n, 'A', 'C', 'B') % 1_000_000_007L);
    }

    private long move(int disks, char from, char to, char spare) {
        if (disks == 0) return 0;
        long moves = move(disks - 1, from, spare, to);
        moves++;
        return moves + move(disks - 1, spare, to, from);
    }
}
