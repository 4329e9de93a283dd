class Solution {
    public List<Integer> solve(List<Integer> nums) {
        List<Integer> medians = new ArrayList<>();
        for (int i = 1; i <= nums.size(); i++) {
            List<Integer> prefix = new ArrayList<>(nums.subList(0, i));
            Collections.sort(prefix);
            medians.add(prefix.get((i - 1) / 2));
        }
        return medians;
    }
}
