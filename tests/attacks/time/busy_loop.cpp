// attack: burns twice its CPU time, then answers right
// allowed: TLE
// layer: cgroup
#include <ctime>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    while (clock() < 1.2 * CLOCKS_PER_SEC) {
    }
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
