// attack: includes the compiler's own environment, which /proc shows as an empty file
// allowed: CE WA
// layer: view
// unproven: the file is there, and holds nothing
#include "/proc/self/environ"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
