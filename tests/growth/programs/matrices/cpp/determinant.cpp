class Solution {
    // of the size x size matrix whose rows lie one after the other in m
    double det(const vector<double>& m, int size) {
        if (size == 3) {
            return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) +
                   m[2] * (m[3] * m[7] - m[4] * m[6]);
        }
        double result = 0, sign = 1;
        for (int skipped = 0; skipped < size; skipped++) {
            vector<double> rest;
            rest.reserve((size - 1) * (size - 1));
            for (int row = 1; row < size; row++)
                for (int col = 0; col < size; col++)
                    if (col != skipped) rest.push_back(m[row * size + col]);
            result += sign * m[skipped] * det(rest, size - 1);
            sign = -sign;
        }
        return result;
    }

public:
    double solve(vector<vector<double>>& x) {
        vector<double> flat;
        for (auto& row : x) flat.insert(flat.end(), row.begin(), row.end());
        return det(flat, x.size());
    }
};
