// The recursion over the items, with a memory.
struct Bag {
    const std::vector<int>&weights, &values;
    std::vector<std::vector<long long>> memo;

    long long best(size_t i, int room) {
        if (i == weights.size()) return 0;
        long long& known = memo[i][room];
        if (known >= 0) return known;
        long long result = best(i + 1, room);
        if (weights[i] <= room) result = std::max(result, best(i + 1, room - weights[i]) + values[i]);
        return known = result;
    }
};

long long knapsack(const std::vector<int>& weights, const std::vector<int>& values, int capacity) {
    Bag bag{weights, values, {}};
    bag.memo.assign(weights.size(), std::vector<long long>(capacity + 1, -1));
    return bag.best(0, capacity);
}
