class NumArray {
    private static final int WIDTH = 128;
    private final long[] nums, sums, least;

    public NumArray(List<Long> given) {
        nums = given.stream().mapToLong(num -> num).toArray();
        sums = new long[(nums.length - 1) / WIDTH + 1];
        least = new long[sums.length];
        for (int block = 0; block < sums.length; block++) count(block);
    }

    private void count(int block) {
        int end = Math.min(nums.length, (block + 1) * WIDTH);
        sums[block] = 0;
        least[block] = Long.MAX_VALUE;
        for (int i = block * WIDTH; i < end; i++) {
            sums[block] += nums[i];
            least[block] = Math.min(least[block], nums[i]);
        }
    }

    public void update(int index, long value) {
        nums[index] = value;
        count(index / WIDTH);
    }

    private long over(int left, int right, long[] blocks, LongBinaryOperator join) {
        long found = nums[left++];
        while (left <= right) {
            boolean whole = left % WIDTH == 0 && left + WIDTH - 1 <= right;
            found = join.applyAsLong(found, whole ? blocks[left / WIDTH] : nums[left]);
            left += whole ? WIDTH : 1;
        }
        return found;
    }

    public long sumRange(int left, int right) {
        return over(left, right, sums, Long::sum);
    }

    public long minRange(int left, int right) {
        return over(left, right, least, Math::min);
    }
}
