// attack: gigabytes of initialised data
// allowed: CE MLE
// layer: cgroup
char storage[3000000000u] = {1};

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return storage[nums.size()];
  }
};
