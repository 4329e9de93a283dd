class Solution {
public:
    vector<double> movingAverage(vector<double>& x, int w) {
        double total = 0;
        vector<double> out;
        for (size_t i = 0; i < x.size(); ++i) {
            total += x[i];
            if (i + 1 < static_cast<size_t>(w)) continue;
            out.push_back(total / w);
            total -= x[i + 1 - w];
        }
        return out;
    }
};
