class Solution {
    public BigInteger fibonacci(int n, BigInteger first, BigInteger second) {
        for (int i = 0; i < n; i++) {
            BigInteger next = first.add(second);
            first = second;
            second = next;
        }
        return first;
    }
}
