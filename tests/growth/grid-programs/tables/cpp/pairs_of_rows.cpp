double solve(vector<vector<double>>& X, vector<vector<double>>& C, int iterations) {
  double most = 0;
  for (size_t a = 0; a < X.size(); ++a)
    for (size_t b = 0; b < a; ++b) {
      double distance = 0;
      for (size_t i = 0; i < X[a].size(); ++i) distance += (X[a][i] - X[b][i]) * (X[a][i] - X[b][i]);
      most = max(most, distance);
    }
  return most;
}
