// attack: a daemon that leaves a mark for the next case, again and again
// allowed: AC
// layer: reap
#include <fcntl.h>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    usleep(50000);  // a daemon of an earlier case has time to leave its mark
    if (access("/tmp/mark", F_OK) == 0) {
      fputs("BREACH: a daemon of an earlier case lives\n", stderr);
      return -1;
    }
    if (fork() == 0) {
      setsid();
      if (fork() != 0) _exit(0);
      for (;;) close(open("/tmp/mark", O_CREAT | O_WRONLY, 0600));
    }
    while (access("/tmp/mark", F_OK) != 0) {
    }
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
