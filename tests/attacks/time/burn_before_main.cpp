// attack: burns its time while it is linked, before a template would wait
// allowed: TLE
// layer: cgroup
#include <sys/syscall.h>
#include <time.h>

extern "C" {
static void nothing() {}
static void (*burn())() {
  // No libc is ready here.
  timespec used{};
  do {
    long result = SYS_clock_gettime;
    asm volatile("syscall" : "+a"(result) : "D"((long)CLOCK_PROCESS_CPUTIME_ID), "S"(&used) : "rcx", "r11", "memory");
  } while (used.tv_sec < 1);
  return nothing;
}
void burnt() __attribute__((ifunc("burn")));
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    burnt();
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
