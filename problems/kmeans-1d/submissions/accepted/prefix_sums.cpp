class Solution {
public:
    pair<vector<double>, vector<int>> kmeans1d(vector<double>& x, vector<double>& c0, int iters) {
        vector<double> ordered = x, sums(x.size() + 1, 0.0), c = c0;
        sort(ordered.begin(), ordered.end());
        partial_sum(ordered.begin(), ordered.end(), sums.begin() + 1);
        const size_t k = c.size();
        while (iters-- > 0) {
            vector<double> next = c;
            size_t begin = 0;
            for (size_t j = 0; j < k; ++j) {
                size_t end = x.size();
                if (j + 1 < k) end = upper_bound(ordered.begin(), ordered.end(), (c[j] + c[j + 1]) / 2) - ordered.begin();
                if (begin < end) next[j] = (sums[end] - sums[begin]) / (end - begin);
                begin = end;
            }
            c = next;
        }
        vector<int> labels;
        for (double v : x) {
            size_t low = 0, high = k - 1;
            while (low < high) {
                size_t middle = (low + high) / 2;
                if (v <= (c[middle] + c[middle + 1]) / 2) high = middle;
                else low = middle + 1;
            }
            labels.push_back((int)low);
        }
        return {c, labels};
    }
};
