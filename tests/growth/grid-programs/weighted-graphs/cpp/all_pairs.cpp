int solve(int n, vector<vector<int>>& edges, int source) {
  vector<vector<int>> best(n, vector<int>(n, 1000000000));
  for (auto& edge : edges) best[edge[0]][edge[1]] = min(best[edge[0]][edge[1]], edge[2]);
  for (int k = 0; k < n; ++k)
    for (int i = 0; i < n; ++i)
      for (int j = 0; j < n; ++j) best[i][j] = min(best[i][j], best[i][k] + best[k][j]);
  return best[source][n - 1] % 1000;
}
