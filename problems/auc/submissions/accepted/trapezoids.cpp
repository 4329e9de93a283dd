// The curve itself: one step for each group of equal scores, from the greatest down.
class Solution {
public:
    double auc(vector<double>& scores, vector<int>& labels) {
        vector<pair<double, int>> all;
        for (size_t i = 0; i < scores.size(); ++i) all.push_back({scores[i], labels[i]});
        sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.first > b.first; });
        double tp = 0, fp = 0, area = 0;
        for (size_t i = 0; i < all.size();) {
            double score = all[i].first, tp_before = tp, fp_before = fp;
            for (; i < all.size() && all[i].first == score; ++i) (all[i].second ? tp : fp) += 1;
            area += (fp - fp_before) * (tp + tp_before) / 2;
        }
        return tp == 0 || fp == 0 ? -1.0 : area / (tp * fp);
    }
};
