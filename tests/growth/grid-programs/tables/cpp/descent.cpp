double solve(vector<vector<double>>& X, vector<vector<double>>& C, int iterations) {
  const size_t d = X[0].size();
  vector<double> w(d, 0.1);
  for (int round = 0; round < iterations; ++round) {
    vector<double> gradient(d);
    for (auto& x : X) {
      double score = -0.5;
      for (size_t i = 0; i < d; ++i) score += w[i] * x[i];
      for (size_t i = 0; i < d; ++i) gradient[i] += score * x[i];
    }
    for (size_t i = 0; i < d; ++i) w[i] -= 0.01 * gradient[i] / X.size();
  }
  return w[0];
}
