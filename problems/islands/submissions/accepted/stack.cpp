int numIslands(std::vector<std::vector<int>> grid) {
    int count = 0;
    std::vector<std::pair<int, int>> stack;
    auto visit = [&](int i, int j) {
        if (i < 0 || j < 0 || i >= (int)grid.size() || j >= (int)grid[i].size() || grid[i][j] == 0) return false;
        grid[i][j] = 0;
        stack.emplace_back(i, j);
        return true;
    };
    for (int i = 0; i < (int)grid.size(); ++i)
        for (int j = 0; j < (int)grid[i].size(); ++j) {
            if (visit(i, j)) ++count;
            while (!stack.empty()) {
                auto [r, c] = stack.back();
                stack.pop_back();
                visit(r + 1, c), visit(r - 1, c), visit(r, c + 1), visit(r, c - 1);
            }
        }
    return count;
}
