class Solution {
    public double solve(double[][] x) {
        PriorityQueue<Double> heap = new PriorityQueue<>();
        for (double[] row : x) {
            for (double value : row) heap.add(value);
        }
        for (int half = heap.size() / 2; half > 0; half--) heap.poll();
        return heap.peek();
    }
}
