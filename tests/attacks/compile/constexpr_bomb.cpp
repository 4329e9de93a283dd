// attack: computes for ever at compile time, each step within the compiler's own bound
// allowed: CE
// layer: cgroup
// unproven: a fourfold limit is a minute of compiling, ended by the same limit
constexpr long spin(long n) {
  long x = 0;
  for (long i = 0; i < n; ++i) x ^= i * n;
  return x;
}
template <int Tag, int N>
struct Chain {
  static constexpr long value = spin(250000 + Tag * 1000 + N) + Chain<Tag, N - 1>::value;
};
template <int Tag>
struct Chain<Tag, 0> {
  static constexpr long value = 0;
};
template <int Tag>
struct Chains {
  static constexpr long value = Chain<Tag, 800>::value + Chains<Tag - 1>::value;
};
template <>
struct Chains<0> {
  static constexpr long value = 0;
};

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    constexpr long value = Chains<60>::value;
    return value + nums.size();
  }
};
