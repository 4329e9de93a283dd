class Solution {
 public:
  vector<vector<tuple<vector<vector<double>>, vector<int>>>> load(vector<vector<double>>& X, vector<int>& y, int batch, int epochs, bool shuffle,
                                                                   int seed) {
    mt19937 numbers(seed);
    vector<vector<tuple<vector<vector<double>>, vector<int>>>> out;
    vector<int> order(X.size());
    iota(order.begin(), order.end(), 0);
    for (int epoch = 0; epoch < epochs; ++epoch) {
      if (shuffle) std::shuffle(order.begin(), order.end(), numbers);
      out.emplace_back();
      for (size_t at = 0; at < order.size(); ++at) {
        if (at % batch == 0) out.back().emplace_back();
        get<0>(out.back().back()).push_back(X[order[at]]);
        get<1>(out.back().back()).push_back(y[order[at]]);
      }
    }
    return out;
  }
};
