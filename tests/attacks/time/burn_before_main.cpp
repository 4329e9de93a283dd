// attack: burns its time while it is linked, before a template would wait
// allowed: TLE
// layer: cgroup
extern "C" {
static void nothing() {}
static void (*burn())() {
  for (volatile long turns = 0;; turns = turns + 1) {
  }
  return nothing;
}
void burnt() __attribute__((ifunc("burn")));
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    burnt();
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
