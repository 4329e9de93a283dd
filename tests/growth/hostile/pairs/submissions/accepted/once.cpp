int solve(vector<int>& nums) { return *max_element(nums.begin(), nums.end()) - *min_element(nums.begin(), nums.end()); }
