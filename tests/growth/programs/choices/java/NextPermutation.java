class Solution {
    public int solve(int[] nums) {
        Arrays.sort(nums);
        int count = 0;
        do {
            if (nums[0] <= nums[nums.length - 1]) count++;
        } while (next(nums));
        return count;
    }

    private boolean next(int[] nums) {
        int i = nums.length - 2;
        while (i >= 0 && nums[i] >= nums[i + 1]) i--;
        if (i < 0) return false;
        int j = nums.length - 1;
        while (nums[j] <= nums[i]) j--;
        swap(nums, i, j);
        for (int a = i + 1, b = nums.length - 1; a < b; a++, b--) swap(nums, a, b);
        return true;
    }

    private void swap(int[] nums, int i, int j) {
        int t = nums[i];
        nums[i] = nums[j];
        nums[j] = t;
    }
}
