// The length is rounded up to a power of two, and zeros fill the rest and start every minimum.
class NumArray {
    int size = 1;
    vector<long long> sums, least;

public:
    NumArray(vector<int>& nums) {
        while (size < (int)nums.size()) size *= 2;
        sums.resize(2 * size);
        least.resize(2 * size);
        for (size_t i = 0; i < nums.size(); ++i) update(i, nums[i]);
    }

    void update(int index, int value) {
        int node = index + size;
        sums[node] = least[node] = value;
        while (node /= 2) {
            sums[node] = sums[2 * node] + sums[2 * node + 1];
            least[node] = min(least[2 * node], least[2 * node + 1]);
        }
    }

    long long sumRange(int left, int right) {
        long long total = 0;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2) total += sums[left++];
            if (right % 2) total += sums[--right];
        }
        return total;
    }

    long long minRange(int left, int right) {
        long long found = 0;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2) found = min(found, least[left++]);
            if (right % 2) found = min(found, least[--right]);
        }
        return found;
    }
};
