class Solution {
    vector<vector<int>> ways;
    vector<int> way;
    bool fits(int c) {
        int r = (int)way.size();
        for (int s = 0; s < r; ++s)
            if (way[s] == c || abs(way[s] - c) == r - s) return false;
        return true;
    }
    void place(int n) {
        if ((int)way.size() == n) return ways.push_back(way);
        for (int c = 0; c < n; ++c) {
            if (!fits(c)) continue;
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
