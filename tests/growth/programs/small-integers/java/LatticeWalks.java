class Solution {
    private static final int[][] DIRECTIONS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    // Walks of n steps that come back to where they began.
    public int solve(int n) {
        return walk(0, 0, n);
    }

    private int walk(int x, int y, int steps) {
        if (steps == 0) return x == 0 && y == 0 ? 1 : 0;
        int walks = 0;
        for (int[] d : DIRECTIONS) walks += walk(x + d[0], y + d[1], steps - 1);
        return walks;
    }
}
