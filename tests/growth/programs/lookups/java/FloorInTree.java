class Solution {
    public List<Integer> solve(List<Integer> nums, List<Integer> queries) {
        TreeSet<Integer> sorted = new TreeSet<>();
        for (int num : nums) sorted.add(num);
        List<Integer> answer = new ArrayList<>();
        for (int query : queries) {
            Integer floor = sorted.floor(query);
            answer.add(floor == null ? -1 : floor);
        }
        return answer;
    }
}
