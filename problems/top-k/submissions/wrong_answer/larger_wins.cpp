// A heap of (count, value): of equally frequent values the larger one comes out first.
class Solution {
public:
    vector<int> topKFrequent(vector<int>& nums, int k) {
        map<int, int> count;
        for (int v : nums) ++count[v];
        priority_queue<pair<int, int>> heap;
        for (auto [value, n] : count) heap.push({n, value});
        vector<int> result;
        for (; k > 0; --k, heap.pop()) result.push_back(heap.top().second);
        return result;
    }
};
