class Solution {
    public int[] solve(int[] nums) {
        sort(nums, 0, nums.length - 1);
        return nums;
    }

    private void sort(int[] nums, int low, int high) {
        if (low >= high) return;
        int pivot = nums[high];
        int store = low;
        for (int i = low; i < high; i++) {
            if (nums[i] < pivot) swap(nums, i, store++);
        }
        swap(nums, store, high);
        sort(nums, low, store - 1);
        sort(nums, store + 1, high);
    }

    private void swap(int[] nums, int i, int j) {
        int t = nums[i];
        nums[i] = nums[j];
        nums[j] = t;
    }
}
