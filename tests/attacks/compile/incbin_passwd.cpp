// attack: embeds /etc/passwd by the assembler
// allowed: CE
// layer: view
// next: landlock
asm(".incbin \"/etc/passwd\"");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
