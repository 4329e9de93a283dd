import java.util.stream.Collectors;

class Solution {
    public List<Integer> solve(List<Integer> nums, List<Integer> queries) {
        Set<Integer> known = new HashSet<>(nums);
        return queries.stream().map(query -> known.contains(query) ? 1 : 0).collect(Collectors.toList());
    }
}
