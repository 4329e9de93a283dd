// Walks to the turn, also where there is none.
class Solution {
public:
    vector<int> searchRotated(vector<int>& nums, vector<int>& targets) {
        size_t turn = 1;
        while (nums.at(turn - 1) < nums.at(turn)) ++turn;
        vector<int> answer;
        for (int target : targets) {
            auto first = nums.begin(), last = nums.begin() + turn;
            if (target < nums[0]) first = last, last = nums.end();
            auto it = lower_bound(first, last, target);
            answer.push_back(it != last && *it == target ? int(it - nums.begin()) : -1);
        }
        return answer;
    }
};
