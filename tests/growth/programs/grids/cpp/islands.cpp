class Solution {
    int n;

    void sink(vector<vector<int>>& grid, int r, int c, int kind) {
        if (r < 0 || c < 0 || r >= n || c >= n || grid[r][c] != kind) return;
        grid[r][c] = -1;
        sink(grid, r + 1, c, kind);
        sink(grid, r - 1, c, kind);
        sink(grid, r, c + 1, kind);
        sink(grid, r, c - 1, kind);
    }

public:
    int solve(vector<vector<int>>& grid) {
        n = grid.size();
        int islands = 0;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                if (grid[r][c] == -1) continue;
                islands++;
                sink(grid, r, c, grid[r][c]);
            }
        }
        return islands;
    }
};
