// attack: includes /proc/self/environ at compile time
// allowed: CE
// layer: view
#include "/proc/self/environ"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
