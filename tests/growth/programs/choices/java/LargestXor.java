class Solution {
    private int best = 0;

    public int solve(List<Integer> nums) {
        choose(nums, 0, new ArrayList<>());
        return best;
    }

    private void choose(List<Integer> nums, int start, List<Integer> path) {
        if (start == nums.size()) {
            int xor = 0;
            for (int num : path) xor ^= num;
            best = Math.max(best, xor);
            return;
        }
        choose(nums, start + 1, path);
        path.add(nums.get(start));
        choose(nums, start + 1, path);
        path.remove(path.size() - 1);
    }
}
