// Sorts the boxed numbers of the range for each question.
class NumArray {
    private final List<Integer> nums;

    public NumArray(List<Integer> nums) {
        this.nums = new LinkedList<>(nums);
    }

    public void update(int index, int value) {
        nums.set(index, value);
    }

    public long sumRange(int left, int right) {
        return nums.subList(left, right + 1).stream().sorted().mapToLong(num -> num).sum();
    }

    public int minRange(int left, int right) {
        return nums.subList(left, right + 1).stream().sorted().findFirst().get();
    }
}
