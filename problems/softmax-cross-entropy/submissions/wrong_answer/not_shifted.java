// exp of a large logit is infinite.
class Solution {
    public Object[] softmaxCrossEntropy(double[][] logits, long[] labels) {
        int n = logits.length;
        double loss = 0;
        double[][] gradient = new double[n][logits[0].length];
        for (int i = 0; i < n; i++) {
            double total = 0;
            for (double z : logits[i]) total += Math.exp(z);
            int label = (int) labels[i];
            loss -= Math.log(Math.exp(logits[i][label]) / total) / n;
            for (int j = 0; j < logits[i].length; j++) gradient[i][j] = Math.exp(logits[i][j]) / total / n;
            gradient[i][label] -= 1.0 / n;
        }
        return new Object[] {loss, gradient};
    }
}
