// 64 bits, which overflow.
class Solution {
    public BigInteger fibonacci(int n, BigInteger first, BigInteger second) {
        long a = first.longValue(), b = second.longValue();
        for (int i = 0; i < n; i++) {
            long next = a + b;
            a = b;
            b = next;
        }
        return BigInteger.valueOf(a);
    }
}
