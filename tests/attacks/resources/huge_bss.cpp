// attack: two gigabytes of static storage, touched
// allowed: MLE TLE CE RTE
// layer: cgroup
static volatile char storage[1900u << 20];

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (size_t i = 0; i < sizeof storage; i += 4096) storage[i] = 1;
    return storage[4096] + nums.size();
  }
};
