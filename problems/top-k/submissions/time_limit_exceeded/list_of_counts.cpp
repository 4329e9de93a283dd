// Counts in a linked list, searched from its front for every element.
class Solution {
public:
    vector<int> topKFrequent(vector<int>& nums, int k) {
        list<pair<int, int>> count;
        for (int v : nums) {
            auto it = find_if(count.begin(), count.end(), [&](auto& entry) { return entry.second == v; });
            if (it == count.end()) count.push_back({-1, v});
            else --it->first;
        }
        count.sort();
        vector<int> result;
        for (auto it = count.begin(); k > 0; --k, ++it) result.push_back(it->second);
        return result;
    }
};
