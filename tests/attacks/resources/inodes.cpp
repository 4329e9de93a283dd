// attack: creates files until there are no more
// allowed: RTE TLE MLE
// layer: view
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (int number = 0;; ++number) {
      const int file = open(("/tmp/" + to_string(number)).c_str(), O_CREAT | O_WRONLY, 0600);
      if (file < 0) throw runtime_error("no more files");
      close(file);
      if (number == 17000) fputs("BREACH more files than the folder may hold\n", stderr);
    }
  }
};
