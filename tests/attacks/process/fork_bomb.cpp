// attack: forks without end
// allowed: TLE MLE RTE
// layer: cgroup
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (;;) fork();
  }
};
