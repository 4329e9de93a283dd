// Looks the item's weight up before asking whether it fits.
class Solution {
public:
    long long knapsack(vector<int>& weights, vector<int>& values, int capacity) {
        vector<long long> best(capacity + 1, 0);
        for (size_t i = 0; i < weights.size(); ++i) {
            vector<long long> next = best;
            for (int room = 0; room <= capacity; ++room) {
                long long taken = best.at(room - weights[i]) + values[i];
                if (weights[i] <= room) next[room] = max(next[room], taken);
            }
            best = next;
        }
        return best[capacity];
    }
};
