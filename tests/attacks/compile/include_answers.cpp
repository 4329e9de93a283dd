// attack: includes the test data at compile time
// allowed: CE
// layer: view
#include "@PACKAGE@/data/secret/2.ans"

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
