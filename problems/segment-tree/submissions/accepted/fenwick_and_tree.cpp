// A Fenwick tree for the sums, a tree of halves for the minima.
class NumArray {
    vector<long long> nums, fenwick, least;
    int size;

    void add(int index, long long change) {
        for (++index; index <= size; index += index & -index) fenwick[index] += change;
    }
    long long before(int index) const {
        long long total = 0;
        for (; index; index -= index & -index) total += fenwick[index];
        return total;
    }
    long long set_least(int node, int low, int high, int index) {  // index -1: all of them
        if (low == high) return least[node] = nums[low];
        const int middle = (low + high) / 2;
        if (index <= middle) set_least(2 * node, low, middle, index);
        if (index < 0 || index > middle) set_least(2 * node + 1, middle + 1, high, index);
        return least[node] = min(least[2 * node], least[2 * node + 1]);
    }
    long long find(int node, int low, int high, int left, int right) const {
        if (right < low || high < left) return LLONG_MAX;
        if (left <= low && high <= right) return least[node];
        const int middle = (low + high) / 2;
        return min(find(2 * node, low, middle, left, right), find(2 * node + 1, middle + 1, high, left, right));
    }

public:
    explicit NumArray(vector<long long> given)
        : nums(given), fenwick(given.size() + 1), least(4 * given.size()), size(given.size()) {
        for (int i = 0; i < size; ++i) add(i, nums[i]);
        set_least(1, 0, size - 1, -1);
    }
    void update(int index, long long value) {
        add(index, value - nums[index]);
        nums[index] = value;
        set_least(1, 0, size - 1, index);
    }
    long long sumRange(int left, int right) { return before(right + 1) - before(left); }
    long long minRange(int left, int right) { return find(1, 0, size - 1, left, right); }
};
