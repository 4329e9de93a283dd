class NumArray {
    private static class Node {
        final int low, high;
        Node left, right;
        long sum;
        int least;

        Node(int[] nums, int low, int high) {
            this.low = low;
            this.high = high;
            if (low == high) {
                set(nums[low]);
                return;
            }
            int middle = (low + high) / 2;
            left = new Node(nums, low, middle);
            right = new Node(nums, middle + 1, high);
            join();
        }

        void set(int value) {
            sum = least = value;
        }

        void join() {
            sum = left.sum + right.sum;
            least = Math.min(left.least, right.least);
        }

        void update(int index, int value) {
            if (low == high) {
                set(value);
                return;
            }
            (index <= left.high ? left : right).update(index, value);
            join();
        }

        long sum(int from, int to) {
            if (to < low || high < from) return 0;
            return from <= low && high <= to ? sum : left.sum(from, to) + right.sum(from, to);
        }

        int least(int from, int to) {
            if (to < low || high < from) return Integer.MAX_VALUE;
            return from <= low && high <= to ? least : Math.min(left.least(from, to), right.least(from, to));
        }
    }

    private final Node root;

    public NumArray(int[] nums) {
        root = new Node(nums, 0, nums.length - 1);
    }

    public void update(int index, int value) {
        root.update(index, value);
    }

    public long sumRange(int left, int right) {
        return root.sum(left, right);
    }

    public int minRange(int left, int right) {
        return root.least(left, right);
    }
}
