// attack: vfork and clone without end
// allowed: TLE MLE RTE
// layer: cgroup
#include <unistd.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) {
      if (syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) == 0) for (;;) syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    }
  }
};
