class Solution {
    public int solve(List<Integer> nums) {
        for (int i = 0; i + 1 < nums.size(); i++) {
            if (nums.get(i) > nums.get(i + 1)) return i;
        }
        return -1;
    }
}
