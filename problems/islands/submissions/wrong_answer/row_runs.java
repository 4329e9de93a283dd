// A run of land in a row is a new island unless some cell above it is land; it never joins two.
class Solution {
    public int numIslands(int[][] grid) {
        int count = 0;
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[row].length; ) {
                if (grid[row][column] == 0) {
                    column++;
                    continue;
                }
                boolean joined = false;
                for (; column < grid[row].length && grid[row][column] == 1; column++) {
                    joined |= row > 0 && grid[row - 1][column] == 1;
                }
                if (!joined) count++;
            }
        }
        return count;
    }
}
