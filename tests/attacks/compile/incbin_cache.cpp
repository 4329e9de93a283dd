// attack: embeds the judge's compile cache by the assembler
// allowed: CE
// layer: view
// next: kernel
asm(".incbin \"@CACHE@/CACHEDIR.TAG\"");

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return 0;
  }
};
