// Squares the gaps.
class Solution {
public:
    double ece(vector<double>& confidence, vector<int>& correct, int bins) {
        const size_t n = confidence.size();
        vector<double> total(bins, 0.0);
        vector<int> right(bins, 0), count(bins, 0);
        for (size_t i = 0; i < n; ++i) {
            const int b = min(int(confidence[i] * bins), bins - 1);
            total[b] += confidence[i];
            right[b] += correct[i];
            ++count[b];
        }
        double error = 0;
        for (int b = 0; b < bins; ++b)
            if (count[b] > 0) error += double(count[b]) / n * pow(double(right[b]) / count[b] - total[b] / count[b], 2);
        return error;
    }
};
