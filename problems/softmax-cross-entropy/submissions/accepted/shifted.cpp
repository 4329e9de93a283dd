class Solution {
public:
    pair<double, vector<vector<double>>> softmaxCrossEntropy(vector<vector<double>>& logits, vector<int>& labels) {
        const double n = logits.size();
        double loss = 0;
        vector<vector<double>> gradient = logits;
        for (size_t i = 0; i < logits.size(); ++i) {
            const double highest = *max_element(logits[i].begin(), logits[i].end());
            double total = 0;
            for (double& z : gradient[i]) total += z = exp(z - highest);
            loss += log(total) + highest - logits[i][labels[i]];
            for (double& power : gradient[i]) power /= total * n;
            gradient[i][labels[i]] -= 1 / n;
        }
        return {loss / n, gradient};
    }
};
