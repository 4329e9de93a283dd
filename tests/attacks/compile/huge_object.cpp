// attack: gigabytes of initialised data
// allowed: CE MLE
// layer: cgroup
// unproven: the compiler gives up before or at the limit, with CE either way
char storage[3000000000u] = {1};

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return storage[nums.size()];
  }
};
