class Solution {
    using Matrix = vector<vector<double>>;

    Matrix product(const Matrix& a, const Matrix& b) {
        size_t n = a.size();
        Matrix c(n, vector<double>(n, 0.0));
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                for (size_t k = 0; k < n; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

public:
    double solve(vector<vector<double>>& x) {
        Matrix square = product(x, x);
        double trace = 0;
        for (size_t i = 0; i < x.size(); i++) trace += square[i][i];
        return trace;
    }
};
