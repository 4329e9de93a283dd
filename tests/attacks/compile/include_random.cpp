// attack: includes /dev/random at compile time
// allowed: CE
// layer: compiler
#include "/dev/random"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
