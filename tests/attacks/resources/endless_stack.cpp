// attack: recursion without end
// allowed: RTE MLE TLE
// layer: cgroup
// next: rlimit
#pragma GCC optimize("O0")
static long long down(volatile long long n) { volatile char frame[4096]; frame[0] = 1; return down(n + 1) + frame[0]; }

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return down(0);
  }
};
