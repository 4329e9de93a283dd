class Solution {
    public int solve(List<Integer> nums) {
        while (nums.size() > 1) {
            nums.add(nums.remove(0));
            nums.add(nums.remove(0));
            nums.remove(0);
        }
        return nums.get(0);
    }
}
