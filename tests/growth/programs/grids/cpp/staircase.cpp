class Solution {
public:
    // cells of at least 5, if rows and columns are sorted
    int solve(vector<vector<int>>& grid) {
        int n = grid.size(), col = n, count = 0;
        for (int row = 0; row < n; ++row) {
            while (col > 0 && grid[row][col - 1] >= 5) --col;
            count += n - col;
        }
        return count;
    }
};
