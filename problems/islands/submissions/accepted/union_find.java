class Solution {
    private int[] parent;

    public int numIslands(List<List<Integer>> grid) {
        if (grid.isEmpty()) return 0;
        int columns = grid.get(0).size();
        parent = IntStream.range(0, grid.size() * columns).toArray();
        int count = 0;
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (grid.get(row).get(column) == 0) continue;
                count++;
                int here = row * columns + column;
                if (row > 0 && grid.get(row - 1).get(column) == 1 && join(here, here - columns)) count--;
                if (column > 0 && grid.get(row).get(column - 1) == 1 && join(here, here - 1)) count--;
            }
        }
        return count;
    }

    private int find(int x) {
        while (parent[x] != x) x = parent[x] = parent[parent[x]];
        return x;
    }

    private boolean join(int a, int b) {
        a = find(a);
        b = find(b);
        parent[a] = b;
        return a != b;
    }
}
