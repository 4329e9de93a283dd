// A centroid without points moves to the origin.
class Solution {
    static vector<int> assign(const vector<vector<double>>& X, const vector<vector<double>>& C) {
        vector<int> labels;
        for (auto& x : X) {
            int best = 0;
            double best_distance = numeric_limits<double>::infinity();
            for (size_t j = 0; j < C.size(); ++j) {
                double distance = 0;
                for (size_t f = 0; f < x.size(); ++f) distance += (x[f] - C[j][f]) * (x[f] - C[j][f]);
                if (distance < best_distance) best_distance = distance, best = (int)j;
            }
            labels.push_back(best);
        }
        return labels;
    }

public:
    pair<vector<vector<double>>, vector<int>> kmeans(vector<vector<double>>& X, vector<vector<double>>& C0, int iters) {
        auto C = C0;
        while (iters-- > 0) {
            auto labels = assign(X, C);
            vector<vector<double>> sum(C.size(), vector<double>(C[0].size(), 0.0));
            vector<int> count(C.size(), 0);
            for (size_t i = 0; i < X.size(); ++i) {
                ++count[labels[i]];
                for (size_t f = 0; f < X[i].size(); ++f) sum[labels[i]][f] += X[i][f];
            }
            for (size_t j = 0; j < C.size(); ++j)
                for (size_t f = 0; f < C[j].size(); ++f) C[j][f] = sum[j][f] / max(1, count[j]);
        }
        return {C, assign(X, C)};
    }
};
