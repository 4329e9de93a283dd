int solve(vector<int>& a, vector<int>& b) {
  int count = 0;
  for (int x : a)
    for (int y : b) count += x < y;
  return count % 1000;
}
