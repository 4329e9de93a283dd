class Solution {
    public double solve(double[] x) {
        return sum(x, 0, x.length);
    }

    private double sum(double[] x, int from, int to) {
        if (to - from == 1) return x[from];
        int middle = from + (to - from) / 2;
        return sum(x, from, middle) + sum(x, middle, to);
    }
}
