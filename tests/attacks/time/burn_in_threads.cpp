// attack: burns CPU in threads, the main one asleep
// allowed: TLE
// layer: cgroup
#include <thread>
#include <vector>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    vector<thread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back([] { volatile long x = 0; for (;;) ++x; });
    for (;;) pause();
  }
};
