class Solution {
    public int[] solve(int[] nums) {
        int[] answer = new int[nums.length];
        Arrays.fill(answer, -1);
        Deque<Integer> stack = new ArrayDeque<>();
        for (int i = 0; i < nums.length; i++) {
            while (!stack.isEmpty() && nums[stack.peek()] < nums[i]) answer[stack.pop()] = nums[i];
            stack.push(i);
        }
        return answer;
    }
}
