class Solution {
    public List<Integer> searchRotated(int[] nums, List<Integer> targets) {
        int low = 0, high = nums.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nums[middle] >= nums[0]) low = middle + 1;
            else high = middle;
        }
        List<Integer> places = new ArrayList<>();
        for (int target : targets) {
            int at = Arrays.binarySearch(nums, 0, low, target);
            if (at < 0) at = Arrays.binarySearch(nums, low, nums.length, target);
            places.add(Math.max(at, -1));
        }
        return places;
    }
}
