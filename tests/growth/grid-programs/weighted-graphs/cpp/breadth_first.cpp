int solve(int n, vector<vector<int>>& edges, int source) {
  vector<vector<int>> next(n);
  for (auto& edge : edges) next[edge[0]].push_back(edge[1]);
  vector<int> seen(n), queue = {source};
  seen[source] = 1;
  for (size_t i = 0; i < queue.size(); ++i)
    for (int to : next[queue[i]])
      if (!seen[to]) {
        seen[to] = 1;
        queue.push_back(to);
      }
  return queue.size();
}
