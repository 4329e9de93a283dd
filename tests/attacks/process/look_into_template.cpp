// attack: looks for the memory and descriptors of other processes of its id, the template of its own program first
// allowed: AC
// layer: template
#include <fcntl.h>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (int pid = 1; pid < 2000; ++pid) {
      if (pid == getpid()) continue;
      for (const char* name : {"mem", "maps", "fd/6", "environ", "syscall", "stack"}) {
        const string path = "/proc/" + to_string(pid) + "/" + name;
        if (open(path.c_str(), O_RDONLY) >= 0 || open(path.c_str(), O_RDWR) >= 0) fprintf(stderr, "BREACH: opened %s\n", path.c_str());
      }
    }
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
