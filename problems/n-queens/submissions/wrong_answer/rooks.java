// Looks at the columns only.
class Solution {
    private final List<int[]> ways = new ArrayList<>();

    public List<int[]> solveNQueens(int n) {
        place(new int[n], 0, new boolean[n]);
        return ways.subList(0, Math.min(ways.size(), 1000));
    }

    private void place(int[] columns, int row, boolean[] taken) {
        if (row == columns.length) {
            ways.add(columns.clone());
            return;
        }
        for (int column = 0; column < taken.length && ways.size() < 1000; column++) {
            if (taken[column]) continue;
            taken[column] = true;
            columns[row] = column;
            place(columns, row + 1, taken);
            taken[column] = false;
        }
    }
}
