int solve(vector<int>& a, vector<int>& b) {
  sort(a.begin(), a.end());
  long long sum = 0;
  for (int y : b) sum += y % 3;
  return (sum + a[0]) % 1000;
}
