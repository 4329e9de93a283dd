// attack: forks without end
// allowed: TLE MLE RTE
// layer: cgroup
#include <cstdio>
#include <sys/mman.h>
#include <unistd.h>

static int* alive = static_cast<int*>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
static void count() {
  if (__atomic_add_fetch(alive, 1, __ATOMIC_SEQ_CST) == 100) fputs("BREACH 100 processes are alive\n", stderr);
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) {
      if (fork() == 0) count();
    }
  }
};
