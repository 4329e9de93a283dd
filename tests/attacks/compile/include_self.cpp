// attack: includes itself without end
// allowed: CE
// layer: compiler
#include __FILE__
#include __FILE__

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
