// attack: asks for an interpreter that is not there
// allowed: CE RTE AC
// layer: kernel
asm(".section .interp, \"a\"\n.string \"/box/none\"\n.text");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    long long total = 0;
    for (long long number : nums) total += number;
    return total;
  }
};
