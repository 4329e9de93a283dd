// Sorts by a random key of 64 bits: two alike are rarer than anybody can see.
class Solution {
 public:
  vector<vector<tuple<vector<vector<double>>, vector<int>>>> load(vector<vector<double>>& X, vector<int>& y, int batch, int epochs, bool shuffle,
                                                                   int seed) {
    mt19937_64 numbers(seed);
    vector<vector<tuple<vector<vector<double>>, vector<int>>>> out(epochs);
    for (auto& epoch : out) {
      vector<pair<uint64_t, size_t>> order;
      for (size_t i = 0; i < X.size(); ++i) order.emplace_back(shuffle ? numbers() : i, i);
      sort(order.begin(), order.end());
      for (size_t at = 0; at < order.size(); at += batch) {
        vector<vector<double>> rows;
        vector<int> labels;
        for (size_t i = at; i < min(order.size(), at + batch); ++i) {
          rows.push_back(X[order[i].second]);
          labels.push_back(y[order[i].second]);
        }
        epoch.emplace_back(rows, labels);
      }
    }
    return out;
  }
};
