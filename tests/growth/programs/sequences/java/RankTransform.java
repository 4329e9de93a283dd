class Solution {
    public int[] solve(int[] nums) {
        int[] sorted = nums.clone();
        Arrays.sort(sorted);
        Map<Integer, Integer> rank = new HashMap<>();
        for (int num : sorted) rank.putIfAbsent(num, rank.size() + 1);
        int[] answer = new int[nums.length];
        for (int i = 0; i < nums.length; i++) answer[i] = rank.get(nums[i]);
        return answer;
    }
}
