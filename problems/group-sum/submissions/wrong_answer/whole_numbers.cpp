// Adds up in a long.
class Solution {
public:
    vector<double> groupSum(vector<double>& values, vector<int>& groups, int k) {
        vector<long> sums(k);
        for (size_t i = 0; i < values.size(); ++i) sums[groups[i]] += values[i];
        return vector<double>(sums.begin(), sums.end());
    }
};
