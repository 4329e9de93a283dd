// attack: ends before main
// allowed: RTE
// layer: reply
#include <cstdlib>

struct Early {
  Early() { _Exit(0); }
} early;

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
