class Solution {
public:
    double solve(vector<vector<double>>& x) { return det(x); }

private:
    double det(const vector<vector<double>>& m) {
        int n = m.size();
        if (n == 1) return m[0][0];
        if (n == 2) return m[0][0] * m[1][1] - m[0][1] * m[1][0];
        double result = 0;
        for (int c = 0; c < n; c++) {
            vector<vector<double>> minorMatrix;
            for (int i = 1; i < n; i++) {
                vector<double> row;
                for (int j = 0; j < n; j++)
                    if (j != c) row.push_back(m[i][j]);
                minorMatrix.push_back(row);
            }
            result += (c % 2 ? -1 : 1) * m[0][c] * det(minorMatrix);
        }
        return result;
    }
};
