// attack: a daemon that is there when the next case begins
// allowed: AC
// layer: reap
#include <dirent.h>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    DIR* folder = opendir("/proc");
    while (const dirent* entry = readdir(folder)) {
      const int pid = atoi(entry->d_name);
      if (pid > 0 && pid != getpid()) {
        fputs("BREACH: a daemon of an earlier case lives\n", stderr);
        return -1;
      }
    }
    closedir(folder);
    if (fork() == 0) {
      setsid();
      if (fork() != 0) _exit(0);
      for (;;) pause();
    }
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
