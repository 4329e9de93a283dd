class Solution {
    record Step(int row, int col, int cost) {}

    public int solve(int[][] grid) {
        int n = grid.length;
        int[][] best = new int[n][n];
        for (int[] row : best) Arrays.fill(row, Integer.MAX_VALUE);
        PriorityQueue<Step> heap = new PriorityQueue<>(Comparator.comparingInt(Step::cost));
        best[0][0] = grid[0][0];
        heap.add(new Step(0, 0, grid[0][0]));
        while (!heap.isEmpty()) {
            Step step = heap.poll();
            if (step.cost() > best[step.row()][step.col()]) continue;
            int[][] around = {{step.row() + 1, step.col()}, {step.row() - 1, step.col()},
                              {step.row(), step.col() + 1}, {step.row(), step.col() - 1}};
            for (int[] to : around) {
                if (to[0] < 0 || to[1] < 0 || to[0] == n || to[1] == n) continue;
                int cost = step.cost() + grid[to[0]][to[1]];
                if (cost >= best[to[0]][to[1]]) continue;
                best[to[0]][to[1]] = cost;
                heap.add(new Step(to[0], to[1], cost));
            }
        }
        return best[n - 1][n - 1];
    }
}
