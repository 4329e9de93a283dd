// attack: brings its own clock functions, which stand still, then burns
// allowed: TLE
// layer: cgroup
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

extern "C" int clock_gettime(clockid_t, timespec* now) noexcept {
  *now = {};
  return 0;
}
extern "C" int getrusage(int, rusage* use) noexcept {
  *use = {};
  return 0;
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    timespec used{};
    while (used.tv_sec < 1) syscall(SYS_clock_gettime, CLOCK_PROCESS_CPUTIME_ID, &used);
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
