// attack: computes for ever at compile time
// allowed: CE
// layer: cgroup
#pragma GCC optimize("O0")
constexpr long spin(long n) {
  long x = 0;
  for (long i = 0; i < n; ++i) x ^= i;
  return x;
}
template <int N>
struct Chain {
  static constexpr long value = spin(250000) + Chain<N - 1>::value;
};
template <>
struct Chain<0> {
  static constexpr long value = 0;
};

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    constexpr long value = Chain<850>::value;
    return value;
  }
};
