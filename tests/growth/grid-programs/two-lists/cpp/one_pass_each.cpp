int solve(vector<int>& a, vector<int>& b) {
  long long sum = 0;
  for (int x : a) sum += x % 7;
  for (int y : b) sum ^= y;
  return sum % 1000;
}
