// With s = +1 or -1 for the label, the loss of one example is ln(1 + exp(-s z)).
static double softplus(double v) { return v > 30 ? v + std::exp(-v) : std::log1p(std::exp(v)); }

std::tuple<std::vector<double>, double, double> logistic_step(const std::vector<std::vector<double>>& X,
                                                             const std::vector<int>& y, const std::vector<double>& w,
                                                             double b, double lr, double l2) {
    const double share = 1.0 / (double)X.size();
    std::vector<double> weights(w);
    double bias = b, loss = 0;
    for (double& v : weights) {
        loss += 0.5 * l2 * v * v;
        v *= 1 - lr * l2;
    }
    for (size_t i = 0; i < X.size(); ++i) {
        double z = b;
        for (size_t f = 0; f < w.size(); ++f) z += w[f] * X[i][f];
        const double s = y[i] ? 1 : -1;
        loss += share * softplus(-s * z);
        const double pull = lr * share * s * 0.5 * (1 - std::tanh(s * z / 2));
        bias += pull;
        for (size_t f = 0; f < w.size(); ++f) weights[f] += pull * X[i][f];
    }
    return {weights, bias, loss};
}
