int solve(int n, vector<vector<int>>& edges, int source) {
  vector<vector<pair<int, int>>> next(n);
  for (auto& edge : edges) next[edge[0]].push_back({edge[1], edge[2]});
  vector<long long> best(n, 1e18);
  vector<int> done(n);
  best[source] = 0;
  for (int round = 0; round < n; ++round) {
    int nearest = -1;
    for (int i = 0; i < n; ++i)
      if (!done[i] && (nearest < 0 || best[i] < best[nearest])) nearest = i;
    done[nearest] = 1;
    for (auto [to, length] : next[nearest]) best[to] = min(best[to], best[nearest] + length);
  }
  return best[n - 1] % 1000;
}
