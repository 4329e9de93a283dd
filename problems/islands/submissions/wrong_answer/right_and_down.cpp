// Floods only to the right and downwards.
class Solution {
public:
    int numIslands(vector<vector<int>>& grid) {
        int count = 0;
        vector<pair<int, int>> stack;
        for (int i = 0; i < (int)grid.size(); ++i)
            for (int j = 0; j < (int)grid[i].size(); ++j) {
                if (!grid[i][j]) continue;
                ++count;
                stack.push_back({i, j});
                grid[i][j] = 0;
                while (!stack.empty()) {
                    auto [r, c] = stack.back();
                    stack.pop_back();
                    if (r + 1 < (int)grid.size() && grid[r + 1][c]) grid[r + 1][c] = 0, stack.push_back({r + 1, c});
                    if (c + 1 < (int)grid[r].size() && grid[r][c + 1]) grid[r][c + 1] = 0, stack.push_back({r, c + 1});
                }
            }
        return count;
    }
};
