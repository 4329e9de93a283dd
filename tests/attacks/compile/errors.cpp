// attack: megabytes of error messages
// allowed: CE
// layer: compiler
#define A x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
D D D D D

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
