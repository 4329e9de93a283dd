// attack: exponential template instantiation
// allowed: CE
// layer: cgroup
// unproven: a fourfold limit is a minute of compiling, ended by the same limit
template <int N, class A, class B>
struct Bomb {
  using Left = Bomb<N - 1, Bomb, A>;
  using Right = Bomb<N - 1, B, Bomb>;
  static constexpr long value = Left::value + Right::value;
};
template <class A, class B>
struct Bomb<0, A, B> {
  static constexpr long value = 1;
};

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    return Bomb<60, int, long>::value;
  }
};
