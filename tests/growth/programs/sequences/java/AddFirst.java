class Solution {
    public List<Integer> solve(int[] nums) {
        List<Integer> reversed = new ArrayList<>(nums.length);
        for (int num : nums) reversed.add(0, num);
        return reversed;
    }
}
