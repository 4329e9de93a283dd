// All ways to fill the rows so far, and from them those with one row more.
class Solution {
    public List<List<Integer>> solveNQueens(int n) {
        List<List<Integer>> ways = List.of(List.of());
        for (int row = 0; row < n; row++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> way : ways) {
                for (int column = 0; column < n; column++) {
                    if (!free(way, column)) continue;
                    List<Integer> next = new ArrayList<>(way);
                    next.add(column);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static boolean free(List<Integer> way, int column) {
        for (int row = 0; row < way.size(); row++) {
            int aside = Math.abs(way.get(row) - column);
            if (aside == 0 || aside == way.size() - row) return false;
        }
        return true;
    }
}
