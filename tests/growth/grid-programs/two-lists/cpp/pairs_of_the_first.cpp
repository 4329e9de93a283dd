int solve(vector<int>& a, vector<int>& b) {
  int count = 0;
  for (size_t i = 0; i < a.size(); ++i)
    for (size_t j = 0; j < i; ++j) count += a[i] > a[j];
  for (int y : b) count += y & 1;
  return count % 1000;
}
