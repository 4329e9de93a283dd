// attack: clones without end, by the raw calls
// allowed: TLE MLE RTE
// layer: cgroup
#include <cstdio>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static int* alive = static_cast<int*>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
static void count() {
  if (__atomic_add_fetch(alive, 1, __ATOMIC_SEQ_CST) == 100) fputs("BREACH 100 processes are alive\n", stderr);
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) {
      if (syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) == 0) count();
      if (vfork() == 0) {
        if (syscall(SYS_fork) == 0) count();
        _exit(0);
      }
    }
  }
};
