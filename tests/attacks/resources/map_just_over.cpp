// attack: maps and touches a little more than its memory
// allowed: MLE TLE
// layer: cgroup
#include <cstring>
#include <sys/mman.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    const size_t size = 132u << 20;
    void* block = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memset(block, 1, size);
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
