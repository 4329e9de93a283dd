// attack: includes /dev/zero at compile time
// allowed: CE
// layer: view
#include "/dev/zero"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
