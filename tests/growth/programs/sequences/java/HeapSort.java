class Solution {
    public int[] solve(int[] nums) {
        for (int i = nums.length / 2 - 1; i >= 0; i--) sink(nums, i, nums.length);
        for (int end = nums.length - 1; end > 0; end--) {
            int largest = nums[0];
            nums[0] = nums[end];
            nums[end] = largest;
            sink(nums, 0, end);
        }
        return nums;
    }

    private void sink(int[] heap, int i, int size) {
        int value = heap[i];
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) child++;
            if (heap[child] <= value) break;
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = value;
    }
}
