int solve(int n, vector<vector<int>>& edges, int source) {
  vector<long long> best(n, 1e18);
  best[source] = 0;
  for (int round = 1; round < n; ++round)
    for (auto& edge : edges) best[edge[1]] = min(best[edge[1]], best[edge[0]] + edge[2]);
  return best[n - 1] % 1000;
}
