double solve(vector<vector<double>>& X, vector<vector<double>>& C, int iterations) {
  double sum = 0;
  for (auto& x : X) {
    double least = 1e300;
    for (auto& c : C) {
      double distance = 0;
      for (size_t i = 0; i < c.size(); ++i) distance += (x[i] - c[i]) * (x[i] - c[i]);
      least = min(least, distance);
    }
    sum += least;
  }
  return sum;
}
