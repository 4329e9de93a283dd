class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals) {
        auto sorted = intervals;
        sort(sorted.begin(), sorted.end());
        vector<vector<int>> result;
        for (auto& one : sorted) {
            if (!result.empty() && one[0] <= result.back()[1])
                result.back()[1] = max(result.back()[1], one[1]);
            else
                result.push_back(one);
        }
        return result;
    }
};
