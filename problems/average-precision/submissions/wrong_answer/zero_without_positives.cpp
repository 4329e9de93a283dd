// Returns 0 if there are no positive examples.
class Solution {
public:
    double averagePrecision(vector<double>& scores, vector<int>& labels) {
        vector<int> order(scores.size());
        iota(order.begin(), order.end(), 0);
        sort(order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });
        const int total = accumulate(labels.begin(), labels.end(), 0);
        if (total == 0) return 0;
        double area = 0;
        int hits = 0, before = 0;
        for (size_t i = 0; i < order.size(); ++i) {
            hits += labels[order[i]];
            if (i + 1 < order.size() && scores[order[i + 1]] == scores[order[i]]) continue;
            area += double(hits - before) / total * hits / (i + 1);
            before = hits;
        }
        return area;
    }
};
