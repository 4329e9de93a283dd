// The k largest values, however often they occur.
class Solution {
public:
    vector<int> topKFrequent(vector<int>& nums, int k) {
        set<int> values(nums.begin(), nums.end());
        vector<int> result;
        for (auto it = values.rbegin(); k > 0; --k, ++it) result.push_back(*it);
        return result;
    }
};
