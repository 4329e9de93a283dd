// Equal scores get different ranks.
class Solution {
public:
    double auc(vector<double>& scores, vector<int>& labels) {
        vector<pair<double, int>> all;
        for (size_t i = 0; i < scores.size(); ++i) all.push_back({scores[i], labels[i]});
        sort(all.begin(), all.end());
        double positive = 0, ranks = 0;
        for (size_t i = 0; i < all.size(); ++i)
            if (all[i].second) ++positive, ranks += i + 1;
        double negative = all.size() - positive;
        if (positive == 0 || negative == 0) return -1.0;
        return (ranks - positive * (positive + 1) / 2) / (positive * negative);
    }
};
