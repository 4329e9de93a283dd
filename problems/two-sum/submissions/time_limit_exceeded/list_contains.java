// List.indexOf looks at the whole list each time.
class Solution {
    public int[] twoSum(List<Integer> nums, int target) {
        for (int i = 0; i < nums.size(); i++) {
            int j = nums.lastIndexOf(target - nums.get(i));
            if (j > i) return new int[] {i, j};
        }
        return new int[0];
    }
}
