// attack: allocates and touches 10 GB
// allowed: MLE TLE
// layer: cgroup
#include <cstring>
#include <cstdlib>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (int i = 0; i < 10240; ++i) {
      char* block = static_cast<char*>(malloc(1 << 20));
      if (block == nullptr) throw std::bad_alloc();
      memset(block, 1, 1 << 20);
    }
    return 0;
  }
};
