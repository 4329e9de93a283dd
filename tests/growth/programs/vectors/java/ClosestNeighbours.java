class Solution {
    public double solve(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double closest = Double.MAX_VALUE;
        for (int i = 1; i < sorted.length; i++) closest = Math.min(closest, sorted[i] - sorted[i - 1]);
        return closest;
    }
}
