int solve(vector<int>& a, vector<int>& b) {
  int found = 0;
  for (int x : a) {
    int low = 0, high = b.size();
    while (low < high) {
      const int middle = (low + high) / 2;
      if (b[middle] < x)
        low = middle + 1;
      else
        high = middle;
    }
    found += low < (int)b.size() && b[low] == x;
  }
  return found;
}
