// attack: includes /dev/zero at compile time
// allowed: CE
// layer: compiler
#include "/dev/zero"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
