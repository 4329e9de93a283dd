class Solution {
    int search(vector<int> nums, int left, int right, int target) {
        if (left > right) return -1;
        int mid = left + (right - left) / 2;
        if (nums[mid] == target) return mid;
        if (nums[mid] > target) return search(nums, left, mid - 1, target);
        return search(nums, mid + 1, right, target);
    }

public:
    vector<int> solve(vector<int>& nums, vector<int>& queries) {
        vector<int> res(queries.size());
        for (size_t i = 0; i < queries.size(); ++i) res[i] = search(nums, 0, (int)nums.size() - 1, queries[i]);
        return res;
    }
};
