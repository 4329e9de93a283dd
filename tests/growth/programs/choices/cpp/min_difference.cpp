class Solution {
public:
    int solve(vector<int>& nums) {
        int total = accumulate(nums.begin(), nums.end(), 0);
        int half = total / 2;
        vector<char> reachable(half + 1, 0);
        reachable[0] = 1;
        for (int x : nums) {
            for (int s = half; s >= x; --s) {
                if (reachable[s - x]) reachable[s] = 1;
            }
        }
        int best = half;
        while (!reachable[best]) --best;
        return total - 2 * best;
    }
};
