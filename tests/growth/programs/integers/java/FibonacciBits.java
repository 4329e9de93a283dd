import java.math.BigInteger;

class Solution {
    public int solve(int n) {
        BigInteger previous = BigInteger.ZERO, current = BigInteger.ONE;
        for (int i = 1; i < n; i++) {
            BigInteger next = previous.add(current);
            previous = current;
            current = next;
        }
        return current.bitCount();
    }
}
