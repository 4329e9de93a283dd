// the logarithm of the determinant's magnitude
double solve(vector<vector<double>>& x) {
    const size_t n = x.size();
    double logDet = 0;
    for (size_t col = 0; col < n; ++col) {
        size_t pivot = col;
        for (size_t row = col + 1; row < n; ++row)
            if (fabs(x[row][col]) > fabs(x[pivot][col])) pivot = row;
        swap(x[col], x[pivot]);
        if (x[col][col] == 0) return 0;
        logDet += log(fabs(x[col][col]));
        for (size_t row = col + 1; row < n; ++row) {
            double factor = x[row][col] / x[col][col];
            for (size_t k = col; k < n; ++k) x[row][k] -= factor * x[col][k];
        }
    }
    return logDet;
}
