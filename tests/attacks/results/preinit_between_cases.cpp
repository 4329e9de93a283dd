// attack: an entry of its own in .preinit_array plants memory that forks would share, to count cases
// allowed: AC
// layer: template
#include <sys/mman.h>

static int* counter;
static void plant() {
  counter = static_cast<int*>(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
}
__attribute__((section(".preinit_array"), used)) static void (*entry_of_mine)() = plant;

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    if ((*counter)++ > 0) return -1;
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
