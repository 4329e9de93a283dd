class Solution {
    public List<Integer> solve(int[] nums, int[] queries) {
        List<Integer> answer = new ArrayList<>(queries.length);
        for (int query : queries) {
            int bound = 1;
            while (bound < nums.length && nums[bound] < query) bound *= 2;
            int at = Arrays.binarySearch(nums, bound / 2, Math.min(bound + 1, nums.length), query);
            answer.add(at >= 0 ? at : -1);
        }
        return answer;
    }
}
