// attack: code that runs while the program is linked, before any initialiser, plants memory that forks would share, to count cases
// allowed: AC
// layer: attest
#include <sys/mman.h>
#include <sys/syscall.h>

static const unsigned long kPlace = 0x100000000000;

extern "C" {
static void nothing() {}
static void (*plant())() {
  // No libc is ready here.
  register long r10 asm("r10") = MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED;
  register long r8 asm("r8") = -1;
  register long r9 asm("r9") = 0;
  long result = SYS_mmap;
  asm volatile("syscall"
               : "+a"(result)
               : "D"(kPlace), "S"(4096L), "d"(PROT_READ | PROT_WRITE), "r"(r10), "r"(r8), "r"(r9)
               : "rcx", "r11", "memory");
  return nothing;
}
void planted() __attribute__((ifunc("plant")));
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    planted();
    if ((*reinterpret_cast<volatile int*>(kPlace))++ > 0) return -1;
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
