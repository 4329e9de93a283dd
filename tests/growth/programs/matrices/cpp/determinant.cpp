class Solution {
    // Laplace's expansion along the rows; the columns that are left are those from `row` on
    double expand(const vector<vector<double>>& m, vector<int>& columns, size_t row) {
        if (row == m.size()) return 1;
        double sum = 0;
        for (size_t i = row; i < columns.size(); i++) {
            swap(columns[row], columns[i]);
            double term = m[row][columns[row]] * expand(m, columns, row + 1);
            sum += i == row ? term : -term;
            swap(columns[row], columns[i]);
        }
        return sum;
    }

public:
    double solve(vector<vector<double>>& x) {
        vector<int> columns(x.size());
        iota(columns.begin(), columns.end(), 0);
        return expand(x, columns, 0);
    }
};
