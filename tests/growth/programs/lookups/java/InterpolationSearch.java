class Solution {
    public int[] solve(int[] nums, int[] queries) {
        int[] answer = new int[queries.length];
        for (int i = 0; i < queries.length; i++) answer[i] = find(nums, queries[i]);
        return answer;
    }

    private int find(int[] nums, int target) {
        int low = 0, high = nums.length - 1;
        while (low <= high && target >= nums[low] && target <= nums[high]) {
            if (nums[low] == nums[high]) return nums[low] == target ? low : -1;
            int middle = low + (int) ((long) (target - nums[low]) * (high - low) / (nums[high] - nums[low]));
            if (nums[middle] == target) return middle;
            if (nums[middle] < target) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
