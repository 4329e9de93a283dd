// attack: counts cases in globals, statics and thread-locals
// allowed: AC
// layer: case
static int global_count;
struct Counter {
  Counter() { ++global_count; }
} counted;

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    static int static_count = 0;
    thread_local int thread_count = 0;
    ++static_count, ++thread_count;
    if (global_count != 1 || static_count != 1 || thread_count != 1) return -1;
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
