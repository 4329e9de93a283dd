class Solution {
public:
    // squares whose cells sum to a multiple of 5
    int solve(vector<vector<int>>& grid) {
        int n = grid.size();
        vector<vector<int>> pre(n + 1, vector<int>(n + 1));
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) pre[i + 1][j + 1] = grid[i][j] + pre[i][j + 1] + pre[i + 1][j] - pre[i][j];
        long long found = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int side = 1; i + side <= n && j + side <= n; side++) {
                    int sum = pre[i + side][j + side] - pre[i][j + side] - pre[i + side][j] + pre[i][j];
                    if (sum % 5 == 0) found++;
                }
            }
        }
        return static_cast<int>(found);
    }
};
