class Solution {
    public int[] searchRotated(int[] nums, int[] targets) {
        return Arrays.stream(targets).map(target -> search(nums, target)).toArray();
    }

    private int search(int[] nums, int target) {
        int low = 0, high = nums.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (nums[middle] == target) return middle;
            boolean isFrontSorted = nums[low] <= nums[middle];
            boolean isInFront = isFrontSorted ? nums[low] <= target && target < nums[middle]
                                              : !(nums[middle] < target && target <= nums[high]);
            if (isInFront) high = middle - 1;
            else low = middle + 1;
        }
        return -1;
    }
}
