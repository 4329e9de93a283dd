// attack: embeds /dev/zero by the assembler
// allowed: CE
// layer: cgroup
asm(".incbin \"/dev/zero\"");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
