class Solution {
public:
    int solve(vector<int>& nums) {
        const int probes = 31;
        vector<int> sample;
        for (int i = 0; i < probes; i++) sample.push_back(nums[i * (long long)nums.size() / probes]);
        sort(sample.begin(), sample.end());
        return sample[probes / 2];
    }
};
