class Solution {
    long long kadane(const vector<long long>& a) {
        long long best = a[0], current = 0;
        for (long long x : a) {
            current = max(current + x, x);
            best = max(best, current);
        }
        return best;
    }

public:
    int solve(vector<vector<int>>& grid) {
        int rows = grid.size(), cols = grid[0].size();
        long long best = LLONG_MIN;
        for (int left = 0; left < cols; left++) {
            vector<long long> sums(rows, 0);
            for (int right = left; right < cols; right++) {
                for (int r = 0; r < rows; r++) sums[r] += grid[r][right] - 4;
                best = max(best, kadane(sums));
            }
        }
        return static_cast<int>(best);
    }
};
