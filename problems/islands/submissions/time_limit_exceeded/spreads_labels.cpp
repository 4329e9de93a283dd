// Sweeps over the map until no label changes; a winding island needs a sweep for each step upwards.
class Solution {
public:
    int numIslands(vector<vector<int>>& grid) {
        if (grid.empty()) return 0;
        int rows = (int)grid.size(), columns = (int)grid[0].size();
        vector<vector<int>> label(rows, vector<int>(columns));
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < columns; ++j) label[i][j] = i * columns + j;
        bool changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < rows; ++i)
                for (int j = 0; j < columns; ++j) {
                    if (!grid[i][j]) continue;
                    int best = label[i][j];
                    if (i > 0 && grid[i - 1][j]) best = min(best, label[i - 1][j]);
                    if (j > 0 && grid[i][j - 1]) best = min(best, label[i][j - 1]);
                    if (i + 1 < rows && grid[i + 1][j]) best = min(best, label[i + 1][j]);
                    if (j + 1 < columns && grid[i][j + 1]) best = min(best, label[i][j + 1]);
                    if (best < label[i][j]) label[i][j] = best, changed = true;
                }
        }
        int count = 0;
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < columns; ++j) count += grid[i][j] && label[i][j] == i * columns + j;
        return count;
    }
};
