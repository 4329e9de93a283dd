// Joins [1, 2] and [3, 4] as if only integers were covered.
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals) {
        sort(intervals.begin(), intervals.end());
        vector<vector<int>> result;
        for (auto& one : intervals) {
            if (!result.empty() && one[0] <= result.back()[1] + 1LL)
                result.back()[1] = max(result.back()[1], one[1]);
            else
                result.push_back(one);
        }
        return result;
    }
};
