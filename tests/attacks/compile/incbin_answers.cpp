// attack: embeds the test data by the assembler
// allowed: CE
// layer: view
// next: landlock
asm(".incbin \"@PACKAGE@/data/secret/2.ans\"");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
