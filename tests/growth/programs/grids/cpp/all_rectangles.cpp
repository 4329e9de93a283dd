int solve(vector<vector<int>>& grid) {
    int n = (int)grid.size();
    vector<vector<int>> pre(n + 1, vector<int>(n + 1, 0));
    for (int r = 1; r <= n; ++r)
        for (int c = 1; c <= n; ++c)
            pre[r][c] = pre[r - 1][c] + pre[r][c - 1] - pre[r - 1][c - 1] + grid[r - 1][c - 1];
    int count = 0;
    for (int top = 0; top < n; ++top)
        for (int bottom = top + 1; bottom <= n; ++bottom)
            for (int left = 0; left < n; ++left)
                for (int right = left + 1; right <= n; ++right) {
                    int sum = pre[bottom][right] - pre[top][right] - pre[bottom][left] + pre[top][left];
                    if (sum == 12) count++;
                }
    return count;
}
