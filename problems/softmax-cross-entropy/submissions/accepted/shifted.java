class Solution {
    public List<Object> softmaxCrossEntropy(double[][] logits, int[] labels) {
        int n = logits.length;
        double loss = 0;
        double[][] gradient = new double[n][];
        for (int i = 0; i < n; i++) {
            double highest = Arrays.stream(logits[i]).max().getAsDouble();
            gradient[i] = Arrays.stream(logits[i]).map(z -> Math.exp(z - highest)).toArray();
            double total = Arrays.stream(gradient[i]).sum();
            loss += Math.log(total) + highest - logits[i][labels[i]];
            for (int j = 0; j < gradient[i].length; j++) gradient[i][j] /= total * n;
            gradient[i][labels[i]] -= 1.0 / n;
        }
        return List.of(loss / n, gradient);
    }
}
