// attack: makes x32 system calls
// allowed: SV RTE
// layer: seccomp
#include <cstdio>
#include <unistd.h>
#include <sys/syscall.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    const long rc = syscall(0x40000000 + SYS_getpid);
    fprintf(stderr, "BREACH returned %ld\n", rc);
    throw 1;
  }
};
