class Solution {
public:
    tuple<vector<vector<double>>, vector<double>, vector<double>> batchNorm(vector<vector<double>>& x, vector<double>& gamma,
                                                                            vector<double>& beta, vector<double>& runningMean,
                                                                            vector<double>& runningVar, double momentum,
                                                                            double eps, bool training) {
        const size_t n = x.size();
        auto y = x;
        auto means = runningMean, variances = runningVar;
        for (size_t f = 0; f < gamma.size(); ++f) {
            double mean = means[f], var = variances[f];
            if (training) {
                mean = 0;
                for (auto& row : x) mean += row[f] / n;
                double squares = 0;
                for (auto& row : x) squares += (row[f] - mean) * (row[f] - mean);
                var = squares / n;
                means[f] = (1 - momentum) * means[f] + momentum * mean;
                if (n > 1) variances[f] = (1 - momentum) * variances[f] + momentum * squares / (n - 1);
            }
            for (size_t i = 0; i < n; ++i) y[i][f] = gamma[f] * (x[i][f] - mean) / sqrt(var + eps) + beta[f];
        }
        return {y, means, variances};
    }
};
