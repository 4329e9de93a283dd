// attack: makes a forbidden call in a thread while the main one answers
// allowed: SV
// layer: seccomp
#include <thread>
#include <sys/ptrace.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    std::thread([] { ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }).join();
    return -1;
  }
};
