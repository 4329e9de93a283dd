// Sums are kept as ints.
class NumArray {
    private final int size;
    private final int[] sums, least;

    public NumArray(int[] nums) {
        size = nums.length;
        sums = new int[2 * size];
        least = new int[2 * size];
        for (int i = 0; i < size; i++) update(i, nums[i]);
    }

    public void update(int index, int value) {
        int node = index + size;
        sums[node] = least[node] = value;
        while ((node /= 2) > 0) {
            sums[node] = sums[2 * node] + sums[2 * node + 1];
            least[node] = Math.min(least[2 * node], least[2 * node + 1]);
        }
    }

    public int sumRange(int left, int right) {
        int total = 0;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2 == 1) total += sums[left++];
            if (right % 2 == 1) total += sums[--right];
        }
        return total;
    }

    public int minRange(int left, int right) {
        int found = Integer.MAX_VALUE;
        for (left += size, right += size + 1; left < right; left /= 2, right /= 2) {
            if (left % 2 == 1) found = Math.min(found, least[left++]);
            if (right % 2 == 1) found = Math.min(found, least[--right]);
        }
        return found;
    }
}
