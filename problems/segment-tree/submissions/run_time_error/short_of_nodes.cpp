// A recursive tree in an array of twice the length: some nodes lie behind its end.
class NumArray {
    vector<long long> sums, least;
    int size;

    void set(int node, int low, int high, int index, long long value) {
        if (low == high) {
            sums.at(node) = least.at(node) = value;
            return;
        }
        const int middle = (low + high) / 2;
        if (index <= middle) set(2 * node, low, middle, index, value);
        else set(2 * node + 1, middle + 1, high, index, value);
        sums.at(node) = sums.at(2 * node) + sums.at(2 * node + 1);
        least.at(node) = min(least.at(2 * node), least.at(2 * node + 1));
    }
    pair<long long, long long> find(int node, int low, int high, int left, int right) {
        if (right < low || high < left) return {0, LLONG_MAX};
        if (left <= low && high <= right) return {sums.at(node), least.at(node)};
        const int middle = (low + high) / 2;
        const auto a = find(2 * node, low, middle, left, right), b = find(2 * node + 1, middle + 1, high, left, right);
        return {a.first + b.first, min(a.second, b.second)};
    }

public:
    NumArray(vector<int> nums) : sums(2 * nums.size()), least(2 * nums.size()), size(nums.size()) {
        for (int i = 0; i < size; ++i) set(1, 0, size - 1, i, nums[i]);
    }
    void update(int index, int value) { set(1, 0, size - 1, index, value); }
    long long sumRange(int left, int right) { return find(1, 0, size - 1, left, right).first; }
    long long minRange(int left, int right) { return find(1, 0, size - 1, left, right).second; }
};
