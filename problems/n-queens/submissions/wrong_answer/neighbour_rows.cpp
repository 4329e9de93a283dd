// Looks at the diagonals of the row above only.
class Solution {
    vector<vector<int>> ways;
    vector<int> way;
    void place(int n) {
        if ((int)way.size() == n) return ways.push_back(way);
        for (int c = 0; c < n && ways.size() < 1000; ++c) {
            if (find(way.begin(), way.end(), c) != way.end()) continue;
            if (!way.empty() && abs(way.back() - c) == 1) continue;
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
