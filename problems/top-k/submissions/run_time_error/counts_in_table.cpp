// A table with the values for positions.
class Solution {
public:
    vector<int> topKFrequent(vector<int>& nums, int k) {
        vector<int> count(100001), order(100001);
        for (int v : nums) ++count.at(v);
        iota(order.begin(), order.end(), 0);
        stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
        order.resize(k);
        return order;
    }
};
