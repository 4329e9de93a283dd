// One pass over the keys: the sums are scaled again whenever a higher score comes.
judged::Array<double> attention(const vector<vector<double>>& Q, const vector<vector<double>>& K,
                                const judged::Array<double>& V, const vector<vector<double>>& mask) {
    const size_t width = V.shape[1];
    judged::Array<double> out{{Q.size(), width}, vector<double>(Q.size() * width)};
    for (size_t i = 0; i < Q.size(); ++i) {
        double highest = -INFINITY, total = 0;
        for (size_t j = 0; j < K.size(); ++j) {
            if (isinf(mask[i][j])) continue;
            double score = inner_product(Q[i].begin(), Q[i].end(), K[j].begin(), 0.0) / sqrt(Q[i].size()) + mask[i][j];
            const double keep = score > highest ? exp(highest - score) : 1;
            highest = max(highest, score);
            const double weight = exp(score - highest);
            total = total * keep + weight;
            for (size_t e = 0; e < width; ++e)
                out.data[out.at(i, e)] = out.data[out.at(i, e)] * keep + weight * V.data[V.at(j, e)];
        }
        for (size_t e = 0; total > 0 && e < width; ++e) out.data[out.at(i, e)] /= total;
    }
    return out;
}
