// attack: includes /etc/passwd at compile time
// allowed: CE
// layer: view
// next: landlock
#if __has_include("/etc/passwd")
const char* seen = "BREACH: the compiler sees /etc/passwd";
#else
#include "/etc/passwd"
#endif

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    fputs(seen, stderr);
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
