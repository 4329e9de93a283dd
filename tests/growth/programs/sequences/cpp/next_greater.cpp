class Solution {
public:
    vector<int> solve(vector<int>& nums) {
        vector<int> answer(nums.size(), -1);
        stack<int> waiting;
        for (int i = 0; i < (int)nums.size(); i++) {
            while (!waiting.empty() && nums[waiting.top()] < nums[i]) {
                answer[waiting.top()] = nums[i];
                waiting.pop();
            }
            waiting.push(i);
        }
        return answer;
    }
};
