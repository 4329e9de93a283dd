// attack: starts threads without end
// allowed: RTE TLE MLE
// layer: cgroup
#include <atomic>
#include <cstdio>
#include <thread>
#include <unistd.h>

static std::atomic<int> alive;

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) {
      std::thread([] {
        if (++alive == 100) fputs("BREACH 100 threads are alive\n", stderr);
        for (;;) pause();
      }).detach();
    }
  }
};
