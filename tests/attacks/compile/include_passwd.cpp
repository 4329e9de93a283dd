// attack: includes /etc/passwd at compile time
// allowed: CE
// layer: view
#include "/etc/passwd"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
