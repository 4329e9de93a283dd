class Solution {
    public double solve(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum() / x.length;
    }
}
