class Solution {
    long long best(const vector<int>& weights, const vector<int>& values, size_t i, int room) {
        if (i == weights.size()) return 0;
        long long result = best(weights, values, i + 1, room);
        if (weights[i] <= room) result = max(result, best(weights, values, i + 1, room - weights[i]) + values[i]);
        return result;
    }

public:
    long long knapsack(vector<int>& weights, vector<int>& values, int capacity) {
        return best(weights, values, 0, capacity);
    }
};
