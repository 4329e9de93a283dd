int solve(vector<vector<int>>& grid) {
    using Cell = tuple<int, int, int>;
    const int n = static_cast<int>(grid.size());
    priority_queue<Cell, vector<Cell>, greater<Cell>> heap;
    vector<vector<int>> seen(n, vector<int>(n, 0));
    for (int i = 0; i < n; ++i) {
        for (auto [r, c] : {pair{i, 0}, pair{i, n - 1}, pair{0, i}, pair{n - 1, i}}) {
            if (seen[r][c]) continue;
            seen[r][c] = 1;
            heap.emplace(grid[r][c], r, c);
        }
    }
    int water = 0;
    const int dr[] = {1, -1, 0, 0}, dc[] = {0, 0, 1, -1};
    while (!heap.empty()) {
        auto [height, r, c] = heap.top();
        heap.pop();
        for (int k = 0; k < 4; ++k) {
            int nr = r + dr[k], nc = c + dc[k];
            if (nr < 0 || nc < 0 || nr >= n || nc >= n || seen[nr][nc]) continue;
            seen[nr][nc] = 1;
            water += max(0, height - grid[nr][nc]);
            heap.emplace(max(height, grid[nr][nc]), nr, nc);
        }
    }
    return water;
}
