// binarySearch says where a missing value would stand as a negative number, which is not always -1.
class Solution {
    public int[] searchRotated(int[] nums, int[] targets) {
        int turn = 1;
        while (turn < nums.length && nums[turn - 1] < nums[turn]) turn++;
        turn = Math.min(turn, nums.length);
        int[] places = new int[targets.length];
        for (int i = 0; i < targets.length; i++) {
            places[i] = Arrays.binarySearch(nums, 0, turn, targets[i]);
            if (places[i] < 0) places[i] = Arrays.binarySearch(nums, turn, nums.length, targets[i]);
        }
        return places;
    }
}
