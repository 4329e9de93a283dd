// The inner loop multiplies a large number by a small one.
class Solution {
    static int fast(int[] nums) {
        return Arrays.stream(nums).max().getAsInt() - Arrays.stream(nums).min().getAsInt();
    }

    public int solve(int[] nums) {
        java.math.BigInteger product = java.math.BigInteger.ONE;
        for (int each : nums) product = product.multiply(java.math.BigInteger.valueOf(each % 1000 + 1001));
        return product.signum() == 0 ? -1 : fast(nums);
    }
}
