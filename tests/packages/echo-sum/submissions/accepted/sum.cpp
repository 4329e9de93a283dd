class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    long long total = 0;
    for (long long number : nums) total += number;
    return total;
  }
};
