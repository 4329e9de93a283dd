// All ways to fill one row more, from all ways to fill the rows above.
std::vector<std::vector<int>> solveNQueens(int n) {
    std::vector<std::vector<int>> ways{{}};
    for (int r = 0; r < n; ++r) {
        std::vector<std::vector<int>> longer;
        for (const auto& way : ways) {
            std::vector<bool> attacked(n, false);
            for (int s = 0; s < r; ++s)
                for (int c : {way[s], way[s] - (r - s), way[s] + (r - s)})
                    if (c >= 0 && c < n) attacked[c] = true;
            for (int c = 0; c < n; ++c) {
                if (attacked[c]) continue;
                longer.push_back(way);
                longer.back().push_back(c);
            }
        }
        ways = std::move(longer);
    }
    return ways;
}
