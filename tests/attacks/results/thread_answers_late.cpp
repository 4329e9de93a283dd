// attack: a thread writes to the answer channel for ever
// allowed: RTE WA OLE
// layer: reply
#include <atomic>
#include <thread>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    static std::atomic<bool> begun;
    std::thread([] {
      while (write(3, "", 1) == 1) begun = true;
    }).detach();
    while (!begun) {
    }
    return -1;
  }
};
