class Solution {
public:
    vector<int> topKFrequent(vector<int>& nums, int k) {
        unordered_map<int, int> count;
        for (int v : nums) ++count[v];
        // The worst of the k best is on top: rarest, and of those the largest.
        priority_queue<pair<int, int>> best;
        for (auto [value, n] : count) {
            best.push({-n, value});
            if ((int)best.size() > k) best.pop();
        }
        vector<int> result;
        for (; !best.empty(); best.pop()) result.push_back(best.top().second);
        return result;
    }
};
