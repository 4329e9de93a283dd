// attack: never returns, burning CPU
// allowed: TLE
// layer: cgroup
class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    volatile long long x = 0;
    for (;;) ++x;
  }
};
