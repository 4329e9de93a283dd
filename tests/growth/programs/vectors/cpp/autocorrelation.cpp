double solve(const vector<double>& x) {
    vector<double> correlation(x.size(), 0.0);
    for (size_t lag = 0; lag < x.size(); lag++) {
        for (size_t i = 0; i + lag < x.size(); i++) correlation[lag] += x[i] * x[i + lag];
    }
    return *max_element(correlation.begin() + 1, correlation.end());
}
