class Solution {
    public int solve(int[] nums) {
        PriorityQueue<Integer> heap = new PriorityQueue<>(Collections.reverseOrder());
        for (int num : nums) heap.offer(num);
        for (int k = nums.length / 2; k > 0; k--) heap.poll();
        return heap.peek();
    }
}
