// An exponential average of the same span.
class Solution {
public:
    vector<double> movingAverage(vector<double>& x, int w) {
        double mean = x[0];
        vector<double> out;
        for (size_t i = 0; i < x.size(); ++i) {
            mean += 2.0 / (w + 1) * (x[i] - mean);
            if (i + 1 >= static_cast<size_t>(w)) out.push_back(mean);
        }
        return out;
    }
};
