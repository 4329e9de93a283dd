// attack: a thread of an initialiser burns on after the answer
// allowed: AC TLE
// layer: kernel
#include <thread>

struct Burner {
  Burner() {
    std::thread([] {
      for (volatile long turns = 0;; turns = turns + 1) {
      }
    }).detach();
  }
} burner;

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
