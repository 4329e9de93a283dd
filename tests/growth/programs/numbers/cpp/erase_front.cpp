class Solution {
public:
    int solve(vector<int>& nums) {
        long long code = 17;
        while (!nums.empty()) {
            int first = nums.front();
            nums.erase(nums.begin());
            code = (code * 31 + first) % 1000000007;
        }
        return code;
    }
};
