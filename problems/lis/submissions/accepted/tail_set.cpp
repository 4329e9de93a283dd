// A set holds the smallest ends; a new value replaces the first that isn't smaller.
class Solution {
public:
    int lengthOfLIS(vector<int>& nums) {
        set<int> tails;
        for (int v : nums) {
            auto it = tails.lower_bound(v);
            if (it != tails.end()) tails.erase(it);
            tails.insert(v);
        }
        return (int)tails.size();
    }
};
