class Solution {
    static double dcg(const vector<int>& shown, int k) {
        double total = 0;
        for (size_t p = 0; p < shown.size() && p < size_t(k); ++p) total += (exp2(shown[p]) - 1) / log2(p + 2.0);
        return total;
    }

public:
    double ndcg(vector<double>& scores, vector<int>& relevance, int k) {
        vector<int> order(scores.size()), shown;
        iota(order.begin(), order.end(), 0);
        stable_sort(order.begin(), order.end(), [&](int a, int b) { return scores[a] > scores[b]; });
        for (int i : order) shown.push_back(relevance[i]);
        vector<int> ideal = relevance;
        sort(ideal.rbegin(), ideal.rend());
        const double best = dcg(ideal, k);
        return best == 0 ? 0 : dcg(shown, k) / best;
    }
};
