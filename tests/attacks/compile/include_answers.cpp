// attack: includes the test data at compile time, as the answer
// allowed: CE
// layer: view
// next: landlock
class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return
#include "@PACKAGE@/data/secret/2.ans"
        ;
  }
};
