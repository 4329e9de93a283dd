// Returns the best length that ends in the last element, not the best of all.
class Solution {
public:
    int lengthOfLIS(vector<int>& nums) {
        vector<int> tails;
        int length = 0;
        for (int v : nums) {
            auto it = lower_bound(tails.begin(), tails.end(), v);
            length = int(it - tails.begin()) + 1;
            if (it == tails.end()) tails.push_back(v);
            else *it = v;
        }
        return length;
    }
};
