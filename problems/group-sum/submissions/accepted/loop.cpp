class Solution {
public:
    vector<double> groupSum(vector<double>& values, vector<int>& groups, int k) {
        vector<double> answer(k);
        for (size_t i = 0; i < values.size(); ++i) answer[groups[i]] += values[i];
        return answer;
    }
};
