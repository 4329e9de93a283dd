class Solution {
    struct Sum {
        double total = 0;
        int count = 0;
        void add(double t) { total += t, ++count; }
        Sum operator-(const Sum& o) const { return {total - o.total, count - o.count}; }
    };

public:
    vector<double> targetEncoding(vector<string>& category, vector<double>& y, vector<int>& fold, double smoothing) {
        Sum all;
        unordered_map<int, Sum> byFold;
        unordered_map<string, Sum> byCategory;
        unordered_map<string, unordered_map<int, Sum>> byBoth;
        for (size_t i = 0; i < y.size(); ++i) {
            all.add(y[i]);
            byFold[fold[i]].add(y[i]);
            byCategory[category[i]].add(y[i]);
            byBoth[category[i]][fold[i]].add(y[i]);
        }
        vector<double> answer;
        for (size_t i = 0; i < y.size(); ++i) {
            const Sum others = all - byFold[fold[i]], same = byCategory[category[i]] - byBoth[category[i]][fold[i]];
            const double mean = others.count ? others.total / others.count : 0, weight = same.count + smoothing;
            answer.push_back(weight > 0 ? (same.total + smoothing * mean) / weight : mean);
        }
        return answer;
    }
};
