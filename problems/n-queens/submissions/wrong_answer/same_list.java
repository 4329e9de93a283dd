// Adds one and the same list for every way.
class Solution {
    private final List<List<Integer>> ways = new ArrayList<>();

    public List<List<Integer>> solveNQueens(int n) {
        place(n, new ArrayList<>());
        return ways;
    }

    private void place(int n, List<Integer> way) {
        if (way.size() == n) ways.add(way);
        for (int column = 0; column < n && way.size() < n; column++) {
            boolean free = true;
            for (int row = 0; row < way.size(); row++) {
                int aside = Math.abs(way.get(row) - column);
                free &= aside != 0 && aside != way.size() - row;
            }
            if (!free) continue;
            way.add(column);
            place(n, way);
            way.remove(way.size() - 1);
        }
    }
}
