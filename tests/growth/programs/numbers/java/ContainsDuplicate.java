class Solution {
    public int solve(int[] nums) {
        List<Integer> seen = new ArrayList<>();
        for (int num : nums) {
            if (seen.contains(num)) return 1;
            seen.add(num);
        }
        return 0;
    }
}
