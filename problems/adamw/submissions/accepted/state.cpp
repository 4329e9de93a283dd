// A state per weight, taken through all of its gradients.
struct State {
    double w, m, v;
};

std::tuple<std::vector<double>, std::vector<double>, std::vector<double>> adam_w(
    const std::vector<double>& w, const std::vector<double>& m, const std::vector<double>& v, long long step,
    const std::vector<std::vector<double>>& grads, double lr, double beta1, double beta2, double eps, double decay) {
    std::tuple<std::vector<double>, std::vector<double>, std::vector<double>> out;
    for (size_t i = 0; i < w.size(); ++i) {
        State s{w[i], m[i], v[i]};
        double left1 = std::pow(beta1, step), left2 = std::pow(beta2, step);
        for (auto& g : grads) {
            left1 *= beta1, left2 *= beta2;
            s.m += (1 - beta1) * (g[i] - s.m);
            s.v += (1 - beta2) * (g[i] * g[i] - s.v);
            s.w -= lr * (decay * s.w + s.m / (1 - left1) / (std::sqrt(s.v / (1 - left2)) + eps));
        }
        std::get<0>(out).push_back(s.w);
        std::get<1>(out).push_back(s.m);
        std::get<2>(out).push_back(s.v);
    }
    return out;
}
