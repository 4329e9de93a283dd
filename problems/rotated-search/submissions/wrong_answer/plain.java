// As if nothing had been moved.
class Solution {
    public int[] searchRotated(int[] nums, int[] targets) {
        return Arrays.stream(targets).map(target -> Math.max(-1, Arrays.binarySearch(nums, target))).toArray();
    }
}
