// attack: embeds /dev/zero by the assembler
// allowed: CE
// layer: cgroup
// unproven: the compiler gives up before or at the limit, with CE either way
asm(".incbin \"/dev/zero\"");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
