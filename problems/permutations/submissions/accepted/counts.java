class Solution {
    private final Map<Integer, Integer> left = new TreeMap<>();
    private final List<List<Integer>> found = new ArrayList<>();

    public List<List<Integer>> permuteUnique(int[] nums) {
        for (int num : nums) left.merge(num, 1, Integer::sum);
        extend(new ArrayList<>(), nums.length);
        return found;
    }

    private void extend(List<Integer> row, int length) {
        if (row.size() == length) {
            found.add(new ArrayList<>(row));
            return;
        }
        for (Map.Entry<Integer, Integer> kind : left.entrySet()) {
            if (kind.getValue() == 0) continue;
            kind.setValue(kind.getValue() - 1);
            row.add(kind.getKey());
            extend(row, length);
            row.remove(row.size() - 1);
            kind.setValue(kind.getValue() + 1);
        }
    }
}
