// attack: starts threads without end
// allowed: RTE TLE MLE
// layer: cgroup
#include <thread>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) std::thread([] { for (;;) pause(); }).detach();
  }
};
