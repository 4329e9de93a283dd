class NumArray {
    int size;
    vector<long long> sums, least;

    void join(int node) {
        sums[node] = sums[2 * node] + sums[2 * node + 1];
        least[node] = min(least[2 * node], least[2 * node + 1]);
    }

public:
    NumArray(vector<int>& nums) : size(nums.size()), sums(2 * size), least(2 * size) {
        for (int i = 0; i < size; ++i) sums[size + i] = least[size + i] = nums[i];
        for (int node = size - 1; node > 0; --node) join(node);
    }

    void update(int index, int value) {
        int node = index + size;
        sums[node] = least[node] = value;
        while (node /= 2) join(node);
    }

    long long sumRange(int left, int right) {
        long long total = 0;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2) total += sums[left++];
            if (right % 2) total += sums[--right];
        }
        return total;
    }

    int minRange(int left, int right) {
        long long found = LLONG_MAX;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2) found = min(found, least[left++]);
            if (right % 2) found = min(found, least[--right]);
        }
        return found;
    }
};
