// Every order of the elements, cut off at every length.
class Solution {
public:
    vector<vector<int>> subsets(vector<int>& nums) {
        set<vector<int>> found;
        vector<int> order = nums;
        sort(order.begin(), order.end());
        do {
            for (size_t n = 0; n <= order.size(); ++n) {
                vector<int> subset(order.begin(), order.begin() + n);
                sort(subset.begin(), subset.end());
                found.insert(subset);
            }
        } while (next_permutation(order.begin(), order.end()));
        return {found.begin(), found.end()};
    }
};
