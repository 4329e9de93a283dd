// Values in 32 bits.
class Solution {
public:
    int knapsack(vector<int>& weights, vector<int>& values, int capacity) {
        vector<unsigned> best(capacity + 1, 0);
        for (size_t i = 0; i < weights.size(); ++i)
            for (int room = capacity; room >= weights[i]; --room)
                best[room] = max(best[room], best[room - weights[i]] + values[i]);
        return (int)best[capacity];
    }
};
