int solve(int n, vector<vector<int>>& edges, int source) {
  vector<pair<int, int>> order;
  for (size_t i = 0; i < edges.size(); ++i) order.push_back({edges[i][2], (int)i});
  sort(order.begin(), order.end());
  vector<int> above(n);
  iota(above.begin(), above.end(), 0);
  const auto root = [&](int i) {
    while (above[i] != i) i = above[i] = above[above[i]];
    return i;
  };
  long long sum = 0;
  for (auto [length, i] : order) {
    const int a = root(edges[i][0]), b = root(edges[i][1]);
    if (a == b) continue;
    above[a] = b;
    sum += length;
  }
  return sum % 1000;
}
