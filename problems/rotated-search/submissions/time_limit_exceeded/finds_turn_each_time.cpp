// A binary search for each target, and before it a walk to the turn.
class Solution {
    int search(const vector<int>& nums, int target) {
        int turn = 0;
        for (int i = 1; i < (int)nums.size(); ++i)
            if (nums[i] < nums[i - 1]) turn = i;
        auto first = nums.begin(), last = nums.begin() + turn;
        if (turn == 0 || target < nums[0]) first = last, last = nums.end();
        auto it = lower_bound(first, last, target);
        return it != last && *it == target ? int(it - nums.begin()) : -1;
    }

public:
    vector<int> searchRotated(vector<int>& nums, vector<int>& targets) {
        vector<int> answer;
        for (int target : targets) answer.push_back(search(nums, target));
        return answer;
    }
};
