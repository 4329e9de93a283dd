double solve(vector<vector<double>>& X, vector<vector<double>>& C, int iterations) {
  const size_t d = X[0].size();
  for (int round = 0; round < iterations; ++round) {
    vector<vector<double>> sum(C.size(), vector<double>(d));
    vector<int> count(C.size());
    for (auto& x : X) {
      size_t nearest = 0;
      double least = 1e300;
      for (size_t j = 0; j < C.size(); ++j) {
        double distance = 0;
        for (size_t i = 0; i < d; ++i) distance += (x[i] - C[j][i]) * (x[i] - C[j][i]);
        if (distance < least) least = distance, nearest = j;
      }
      ++count[nearest];
      for (size_t i = 0; i < d; ++i) sum[nearest][i] += x[i];
    }
    for (size_t j = 0; j < C.size(); ++j)
      for (size_t i = 0; i < d && count[j] > 0; ++i) C[j][i] = sum[j][i] / count[j];
  }
  return C[0][0];
}
