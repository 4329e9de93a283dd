// attack: burns CPU in threads, the main one asleep
// allowed: TLE
// layer: cgroup
#include <ctime>
#include <thread>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    vector<thread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([] {
        while (clock() < 1.2 * CLOCKS_PER_SEC) {
        }
      });
    for (auto& burning : threads) burning.join();
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
