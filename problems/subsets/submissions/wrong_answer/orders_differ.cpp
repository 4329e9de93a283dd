// Every order of a subset's elements counts as a subset of its own.
class Solution {
    vector<vector<int>> result;
    vector<int> chosen;
    void choose(const vector<int>& nums) {
        if (result.size() > 20000) return;
        result.push_back(chosen);
        for (int value : nums) {
            if (find(chosen.begin(), chosen.end(), value) != chosen.end()) continue;
            chosen.push_back(value);
            choose(nums);
            chosen.pop_back();
        }
    }

public:
    vector<vector<int>> subsets(vector<int>& nums) {
        choose(nums);
        return result;
    }
};
