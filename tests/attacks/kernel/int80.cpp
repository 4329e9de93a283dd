// attack: makes system calls by the 32-bit entry
// allowed: SV RTE
// layer: seccomp
#include <cstdio>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    long rc = 20;  // getpid there
    asm volatile("int $0x80" : "+a"(rc) : : "memory");
    fprintf(stderr, "BREACH returned %ld\n", rc);
    throw 1;
  }
};
