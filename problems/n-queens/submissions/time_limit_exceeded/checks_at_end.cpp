// Checks only when every row has its queen.
class Solution {
    vector<vector<int>> ways;
    vector<int> way;
    void place(int n) {
        if ((int)way.size() < n) {
            for (int c = 0; c < n; ++c) {
                way.push_back(c);
                place(n);
                way.pop_back();
            }
            return;
        }
        for (int r = 0; r < n; ++r)
            for (int s = 0; s < r; ++s)
                if (way[s] == way[r] || abs(way[s] - way[r]) == r - s) return;
        ways.push_back(way);
    }

public:
    vector<vector<int>> solveNQueens(int n) {
        place(n);
        return ways;
    }
};
