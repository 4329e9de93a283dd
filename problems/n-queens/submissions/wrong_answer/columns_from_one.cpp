// Columns count from 1.
class Solution {
    vector<vector<int>> ways;
    vector<int> way;
    void place(int n) {
        int r = (int)way.size();
        if (r == n) return ways.push_back(way);
        for (int c = 1; c <= n; ++c) {
            bool fits = true;
            for (int s = 0; s < r; ++s) fits = fits && way[s] != c && abs(way[s] - c) != r - s;
            if (!fits) continue;
            way.push_back(c);
            place(n);
            way.pop_back();
        }
    }

public:
    vector<vector<int>> solveNQueens(int n) {
        place(n);
        return ways;
    }
};
