class Solution {
public:
    double solve(vector<vector<double>>& x) {
        double widest = 0;
        for (vector<double> row : x) {
            sort(row.begin(), row.end());
            double median = row[row.size() / 2];
            widest = max(widest, max(row.back() - median, median - row.front()));
        }
        return widest;
    }
};
