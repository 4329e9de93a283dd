// attack: exits with code 0 before it answers
// allowed: RTE
// layer: reply
#include <cstdlib>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    exit(0);
  }
};
