// attack: a thread writes to the answer channel for ever
// allowed: RTE AC WA OLE
// layer: protocol
#include <thread>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    std::thread([] { for (;;) if (write(3, "", 1) != 1) break; }).detach();
    long long total = 0;
    for (long long number : nums) total += number;
    return total;
  }
};
