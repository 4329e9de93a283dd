// The joined end is the later interval's end, even when that one lies inside.
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals) {
        sort(intervals.begin(), intervals.end());
        vector<vector<int>> result;
        for (auto& one : intervals) {
            if (!result.empty() && one[0] <= result.back()[1]) result.back()[1] = one[1];
            else result.push_back(one);
        }
        return result;
    }
};
