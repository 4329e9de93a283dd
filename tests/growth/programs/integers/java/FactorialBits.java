import java.math.BigInteger;

class Solution {
    public int solve(int n) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= n; i++) factorial = factorial.multiply(BigInteger.valueOf(i));
        return factorial.bitLength();
    }
}
